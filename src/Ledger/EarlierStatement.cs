namespace Hearsay.Ledger;

/// <summary>A statement as it last was, while its text is read again.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Root">Its name.</param>
/// <param name="Cue">Words of the cue.</param>
/// <param name="Content">Words of the content.</param>
/// <param name="IsSettled">Whether a person has decided about it, so that no reading changes it.</param>
/// <param name="Holds">Whether it stands.</param>
internal sealed record EarlierStatement(
    long Id, long Root, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, bool IsSettled, bool Holds);
