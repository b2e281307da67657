using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>A syntactic word and where it stands in the raw text.</summary>
internal sealed record TreebankWord(Span Span, Upos Upos, string Xpos, string Lemma);
