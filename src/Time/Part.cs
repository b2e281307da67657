namespace Hearsay.Time;

/// <summary>Which part of a longer time is meant.</summary>
internal enum Part
{
    /// <summary>The first third.</summary>
    Early,

    /// <summary>The second third.</summary>
    Mid,

    /// <summary>The last third.</summary>
    Late,

    /// <summary>The very beginning.</summary>
    Start,

    /// <summary>The very end.</summary>
    End,
}
