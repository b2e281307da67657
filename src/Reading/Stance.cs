namespace Hearsay.Reading;

/// <summary>What a holder does with the content.</summary>
public enum Stance
{
    /// <summary>Tells it as so.</summary>
    Asserts,

    /// <summary>Says it is not so.</summary>
    Denies,

    /// <summary>Leaves it unlikely or open.</summary>
    Doubts,

    /// <summary>Holds it as a state of mind.</summary>
    Believes,

    /// <summary>Says it will be.</summary>
    Predicts,

    /// <summary>Binds himself to it.</summary>
    Promises,

    /// <summary>Wants others to do it.</summary>
    Demands,

    /// <summary>Announces a harm under a condition.</summary>
    Threatens,

    /// <summary>Puts it as a question.</summary>
    Asks,

    /// <summary>Is for it.</summary>
    Supports,

    /// <summary>Is against it.</summary>
    Opposes,

    /// <summary>Will not say or do it.</summary>
    Declines,
}
