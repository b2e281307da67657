namespace Hearsay.Ledger;

/// <summary>What became of a delivered document.</summary>
public enum Kept
{
    /// <summary>It is a document that was not known.</summary>
    New,

    /// <summary>It is a new text of a known document.</summary>
    NewVersion,

    /// <summary>Its text was known; only that it came again is recorded.</summary>
    Repeat,
}
