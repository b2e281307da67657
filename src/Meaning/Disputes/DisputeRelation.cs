namespace Hearsay.Meaning.Disputes;

/// <summary>How the second statement of a pair stands to the first.</summary>
public enum DisputeRelation
{
    /// <summary>Both cannot be so.</summary>
    Contradicts,

    /// <summary>One leaves the other unlikely or open.</summary>
    Doubts,

    /// <summary>Both say the same of the same matter.</summary>
    Corroborates,
}
