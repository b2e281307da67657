namespace Hearsay.Ledger;

/// <summary>What a person decides about a statement.</summary>
public enum Verdict
{
    /// <summary>It is there and read rightly.</summary>
    Accept,

    /// <summary>It is not there, or not worth a line.</summary>
    Reject,

    /// <summary>It is there, but with other words, holder or meaning.</summary>
    Correct,
}
