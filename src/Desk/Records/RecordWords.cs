using Hearsay.Desk.Formats;
using Hearsay.Ledger;
using Hearsay.Reading;

namespace Hearsay.Desk.Records;

/// <summary>The words by which the record is asked and answers.</summary>
public static class RecordWords
{
    /// <summary>Every stance.</summary>
    public static IReadOnlyList<string> Stances { get; } = [.. Enum.GetValues<Stance>().Select(s => Words.Of(s)!)];

    /// <summary>Every certainty.</summary>
    public static IReadOnlyList<string> Certainties { get; } = [.. Enum.GetValues<Certainty>().Select(c => Words.Of(c)!)];

    /// <summary>Every way in which a source is identified.</summary>
    public static IReadOnlyList<string> Sourcings { get; } = [.. Enum.GetValues<Sourcing>().Select(s => Words.Of(s)!)];

    /// <summary>Every state of a statement.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<StatementState>().Select(Of)];

    /// <summary>The word for a state, as <c>unreviewed</c>.</summary>
    public static string Of(StatementState state) => state switch
    {
        StatementState.Unreviewed => "unreviewed",
        StatementState.Accepted => "accepted",
        StatementState.Corrected => "corrected",
        StatementState.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The state that a word names; null for any other word.</summary>
    public static StatementState? StateOf(string word) =>
        Enum.GetValues<StatementState>().Where(s => Of(s) == word).Select(s => (StatementState?)s).FirstOrDefault();
}
