using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Turns tokens into vectors that the heads read; the one thing in which the fast and the careful reader differ.</summary>
/// <remarks>A vector depends on the tokens of its window alone. Safe for several threads, each with its own workspace.</remarks>
internal interface ITokenEncoder
{
    /// <summary>Numbers in a vector.</summary>
    int Width { get; }

    /// <summary>Encodes every token of some windows.</summary>
    /// <param name="document">The text.</param>
    /// <param name="rows">Its windows, longest first, and where each begins.</param>
    /// <param name="vectors">Output, <c>[place, Width]</c>.</param>
    /// <param name="workspace">Room to work in.</param>
    void Encode(Document document, WindowBatch rows, Span<float> vectors, Workspace workspace);
}
