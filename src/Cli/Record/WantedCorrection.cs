using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>What <c>hearsay correct</c> shall put right.</summary>
/// <param name="Meaning">Holder and meaning; its spans are null still.</param>
/// <param name="Source">Exact words of the source, in pieces; null keeps them.</param>
/// <param name="Cue">Exact words of the cue.</param>
/// <param name="Content">Exact words of the content.</param>
/// <param name="At">Offsets of the places that are meant where words stand at several.</param>
internal sealed record WantedCorrection(
    Correction Meaning, IReadOnlyList<string>? Source, IReadOnlyList<string>? Cue, IReadOnlyList<string>? Content, IReadOnlyList<int> At);
