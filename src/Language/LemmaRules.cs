namespace Hearsay.Language;

/// <summary>Rules that make a lemma of a form: which edit fits which ending under which tags.</summary>
/// <param name="Keys">Hashes of tags and ending, ascending.</param>
/// <param name="Values">Number of the edit for each key.</param>
/// <param name="Edits">Edits by number.</param>
internal sealed record LemmaRules(ulong[] Keys, ushort[] Values, LemmaEdit[] Edits);
