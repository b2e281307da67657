using NodaTime;

namespace Hearsay.Time;

/// <summary>A unit of length: "fortnight" is two weeks, "decade" ten years.</summary>
/// <param name="Precision">The precision of what is counted in it.</param>
/// <param name="Base">The unit of <see cref="Period"/> that it is a multiple of.</param>
/// <param name="Factor">How many of those it holds.</param>
internal sealed record TimeUnit(TimePrecision Precision, PeriodUnits Base, int Factor)
{
    /// <summary>That many units, and half a one more if asked for; null where the half is no whole number of anything.</summary>
    public Period? Times(int count, bool half = false)
    {
        var period = new PeriodBuilder { [Base] = (long)count * Factor };
        if (!half)
        {
            return period.Build();
        }

        (PeriodUnits smaller, int amount) = Base switch
        {
            PeriodUnits.Years => (PeriodUnits.Months, 6),
            PeriodUnits.Days => (PeriodUnits.Hours, 12),
            PeriodUnits.Hours => (PeriodUnits.Minutes, 30),
            PeriodUnits.Minutes => (PeriodUnits.Seconds, 30),
            _ => (PeriodUnits.None, 0),
        };
        if (smaller == PeriodUnits.None)
        {
            return null;
        }

        if (Factor > 1)
        {
            period[Base] += Factor / 2;
            return period.Build();
        }

        period[smaller] = amount;
        return (count == 0 ? new PeriodBuilder { [smaller] = amount } : period).Build();
    }
}
