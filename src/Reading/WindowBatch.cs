using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>Windows that are scored together, longest first, laid end to end.</summary>
internal sealed class WindowBatch
{
    /// <summary>Tokens after which a batch is closed; bounds memory, never changes an answer.</summary>
    public const int MaxTokens = 4096;

    private WindowBatch(TokenWindow[] windows)
    {
        // A stable order, so that a tie never depends on the sort.
        Windows = [.. windows.OrderByDescending(w => w.Tokens.Length).ThenBy(w => w.Tokens.Start)];
        Lengths = new int[windows.Length];
        Offsets = new int[windows.Length];
        for (int i = 0; i < windows.Length; i++)
        {
            Lengths[i] = Windows[i].Tokens.Length;
            Offsets[i] = Places;
            Places += Lengths[i];
        }
    }

    /// <summary>The windows, longest first.</summary>
    public TokenWindow[] Windows { get; }

    /// <summary>Tokens in each window.</summary>
    public int[] Lengths { get; }

    /// <summary>Place of the first token of each window.</summary>
    public int[] Offsets { get; }

    /// <summary>Places in all: tokens, those in two windows counted twice.</summary>
    public int Places { get; }

    /// <summary>Cuts a document into batches, in text order.</summary>
    public static IEnumerable<WindowBatch> Of(Document document)
    {
        var now = new List<TokenWindow>();
        int tokens = 0;
        foreach (TokenWindow window in TokenWindow.Of(document))
        {
            if (tokens > 0 && tokens + window.Tokens.Length > MaxTokens)
            {
                yield return new WindowBatch([.. now]);
                now.Clear();
                tokens = 0;
            }

            now.Add(window);
            tokens += window.Tokens.Length;
        }

        if (now.Count > 0)
        {
            yield return new WindowBatch([.. now]);
        }
    }
}
