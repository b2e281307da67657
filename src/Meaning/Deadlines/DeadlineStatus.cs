namespace Hearsay.Meaning.Deadlines;

/// <summary>What the text says has become of a deadline.</summary>
public enum DeadlineStatus
{
    /// <summary>It came and went.</summary>
    Passed,

    /// <summary>Whoever was bound did not do it in time.</summary>
    Missed,

    /// <summary>Whoever was bound did it in time.</summary>
    Met,

    /// <summary>It was moved to a later day.</summary>
    Extended,

    /// <summary>It was taken back.</summary>
    Lifted,
}
