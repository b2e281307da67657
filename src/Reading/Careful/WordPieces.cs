using System.Globalization;
using System.Text;

namespace Hearsay.Reading.Careful;

/// <summary>Cuts tokens into the sub-word pieces of a BERT vocabulary: lower-cased, accents stripped, longest match first.</summary>
/// <remarks>WordPiece as in Devlin et al. 2019. Safe for several threads.</remarks>
public sealed class WordPieces
{
    /// <summary>Piece that opens a row.</summary>
    public const int Open = 101;

    /// <summary>Piece that closes a row.</summary>
    public const int Close = 102;

    /// <summary>Piece for what the vocabulary cannot spell.</summary>
    public const int Unknown = 100;

    private const int MaxPieceLength = 24;
    private const int MaxWordLength = 100;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _tails;

    /// <summary>Takes a vocabulary, one piece a line, its number the number of the line; tails begin with <c>##</c>.</summary>
    public WordPieces(IEnumerable<string> vocabulary)
    {
        var heads = new Dictionary<string, int>(StringComparer.Ordinal);
        var tails = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (string piece in vocabulary)
        {
            if (piece.StartsWith("##", StringComparison.Ordinal))
            {
                tails[piece[2..]] = number;
            }
            else
            {
                heads[piece] = number;
            }

            number++;
        }

        Count = number;
        _heads = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        _tails = tails.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of pieces in the vocabulary.</summary>
    public int Count { get; }

    /// <summary>Adds the pieces of one token, at least one.</summary>
    public void Add(ReadOnlySpan<char> token, List<int> pieces)
    {
        int before = pieces.Count;
        Span<char> plain = token.Length <= MaxWordLength ? stackalloc char[token.Length * 2] : new char[token.Length * 2];
        int length = Plain(token, plain, out bool plainAscii);
        if (!plainAscii)
        {
            plain = StripAccents(plain[..length]);
            length = plain.Length;
        }

        int start = 0;
        while (start < length)
        {
            int end = start + 1;
            if (IsWord(plain[start]))
            {
                while (end < length && IsWord(plain[end]))
                {
                    end++;
                }
            }

            AddWord(plain[start..end], pieces);
            start = end;
        }

        if (pieces.Count == before)
        {
            pieces.Add(Unknown);
        }
    }

    private void AddWord(ReadOnlySpan<char> word, List<int> pieces)
    {
        int before = pieces.Count;
        int start = 0;
        while (start < word.Length && word.Length <= MaxWordLength)
        {
            int end = Math.Min(word.Length, start + MaxPieceLength);
            int piece = -1;
            while (end > start && !(start == 0 ? _heads : _tails).TryGetValue(word[start..end], out piece))
            {
                end--;
            }

            if (end == start)
            {
                break;
            }

            pieces.Add(piece);
            start = end;
        }

        if (start < word.Length)
        {
            pieces.RemoveRange(before, pieces.Count - before);
            pieces.Add(Unknown);
        }
    }

    private static int Plain(ReadOnlySpan<char> token, Span<char> plain, out bool ascii)
    {
        ascii = true;
        for (int i = 0; i < token.Length; i++)
        {
            char c = token[i];
            ascii &= c < 0x80;
            plain[i] = char.ToLowerInvariant(c);
        }

        return token.Length;
    }

    private static char[] StripAccents(ReadOnlySpan<char> word)
    {
        string text = new(word);
        string apart = HasLoneSurrogate(word) ? text : text.Normalize(NormalizationForm.FormD);
        var kept = new List<char>(apart.Length);
        foreach (char c in apart)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Add(c);
            }
        }

        return [.. kept];
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsSurrogate(word[i]))
            {
                if (i + 1 >= word.Length || !char.IsSurrogatePair(word[i], word[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
