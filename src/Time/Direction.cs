namespace Hearsay.Time;

/// <summary>Where the tense of a sentence looks from the day of publication.</summary>
internal enum Direction
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>Back, the day itself included.</summary>
    Past,

    /// <summary>Ahead, the day itself included.</summary>
    Future,

    /// <summary>Ahead of something past ("agreed to meet on Friday"): usually, but not surely, ahead of the day itself.</summary>
    FutureOfPast,
}
