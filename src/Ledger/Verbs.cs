namespace Hearsay.Ledger;

/// <summary>Verbs of judgements about statements.</summary>
internal static class Verbs
{
    public const string Accept = "accept";
    public const string Reject = "reject";
    public const string Correct = "correct";
}
