namespace Hearsay.Time;

/// <summary>Form of a verb, as the Penn Treebank tells them apart.</summary>
internal enum VerbForm
{
    /// <summary>No verb.</summary>
    None,

    /// <summary>"go", after "to", a modal or "do", or as an order.</summary>
    Base,

    /// <summary>"goes", "go".</summary>
    Present,

    /// <summary>"went".</summary>
    Past,

    /// <summary>"gone".</summary>
    Participle,

    /// <summary>"going".</summary>
    Gerund,

    /// <summary>"will", "could", "must".</summary>
    Modal,
}
