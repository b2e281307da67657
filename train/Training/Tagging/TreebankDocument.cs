namespace Hearsay.Training.Tagging;

/// <summary>One document of a treebank: its raw text and its words with their character ranges.</summary>
/// <param name="Name">Identifier in the treebank.</param>
/// <param name="Text">Sentences joined as they stood; paragraphs parted by an empty line.</param>
/// <param name="Words">In text order.</param>
/// <param name="Tokens">Character ranges of surface tokens: words, or several words written together.</param>
/// <param name="Sentences">Character ranges.</param>
/// <param name="Paragraphs">Word ranges.</param>
internal sealed record TreebankDocument(
    string Name,
    string Text,
    IReadOnlyList<TreebankWord> Words,
    IReadOnlyList<Language.Span> Tokens,
    IReadOnlyList<Language.Span> Sentences,
    IReadOnlyList<Language.Span> Paragraphs);
