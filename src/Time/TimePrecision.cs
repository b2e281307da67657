namespace Hearsay.Time;

/// <summary>Unit in which an expression speaks, finest first.</summary>
public enum TimePrecision
{
    /// <summary>Hours or finer: "3 p.m.", "for an hour".</summary>
    Time,

    /// <summary>Morning, evening, night and their kin.</summary>
    PartOfDay,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A week, from Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>Six months from January or July.</summary>
    Half,

    /// <summary>Three months from March, June, September or December, as the seasons of the north.</summary>
    Season,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A year of accounts, whose days depend on whose accounts they are.</summary>
    FiscalYear,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years; the nineteenth runs from 1801 to 1900.</summary>
    Century,
}
