namespace Hearsay.Time;

/// <summary>How an expression speaks about time.</summary>
public enum TimeKind
{
    /// <summary>One point or one span of the calendar: "on Friday", "last week", "in 2014".</summary>
    Date,

    /// <summary>A stretch with two ends, one of which may be open: "from Monday to Thursday", "since August".</summary>
    Range,

    /// <summary>A last moment for something: "by Friday", "before July 1", "within two weeks".</summary>
    Bound,

    /// <summary>A length of time without a place in the calendar: "for two weeks".</summary>
    Duration,

    /// <summary>Something that comes back: "every Tuesday".</summary>
    Set,
}
