namespace Hearsay.Reading;

/// <summary>How sure a holder shows himself.</summary>
public enum Certainty
{
    /// <summary>The words do not tell.</summary>
    Unstated,

    /// <summary>No doubt is shown.</summary>
    Certain,

    /// <summary>More likely than not.</summary>
    Probable,

    /// <summary>It may be.</summary>
    Possible,
}
