namespace Hearsay.Ledger;

/// <summary>A statement with all that is needed to judge it.</summary>
/// <param name="Row">The statement as it stands.</param>
/// <param name="Passage">Span of the sentences that hold it, in the text.</param>
/// <param name="Text">The whole text of its version.</param>
/// <param name="Where">Where the document came from.</param>
/// <param name="Url">Its address; null where unknown.</param>
/// <param name="Sha256">Of the bytes that it was read from.</param>
/// <param name="CapturedAt">When they were captured.</param>
/// <param name="Inner">Statements directly inside.</param>
/// <param name="Answers">Statements of the same text that contradict, doubt or bear it out, with the relation.</param>
/// <param name="History">What people have decided, oldest first.</param>
/// <param name="Replaced">Earlier states of it, as other readings or people had it, oldest first.</param>
public sealed record StatementView(
    StatementRow Row,
    TextSpan Passage,
    string Text,
    string Where,
    string? Url,
    string Sha256,
    DateTimeOffset CapturedAt,
    IReadOnlyList<StatementRow> Inner,
    IReadOnlyList<(string Relation, StatementRow Other)> Answers,
    IReadOnlyList<Judgement> History,
    IReadOnlyList<StatementRow> Replaced);
