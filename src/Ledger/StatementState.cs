namespace Hearsay.Ledger;

/// <summary>What people have decided about a statement so far.</summary>
public enum StatementState
{
    /// <summary>Nobody has looked at it.</summary>
    Unreviewed,

    /// <summary>Somebody has accepted it as read.</summary>
    Accepted,

    /// <summary>Somebody has put it right.</summary>
    Corrected,

    /// <summary>Somebody has thrown it out.</summary>
    Rejected,
}
