using System.Runtime.CompilerServices;

namespace Hearsay.Language;

/// <summary>Makes lemmas by the edit that fits the longest known ending of a form under its tags.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
internal sealed class Lemmatizer
{
    /// <summary>Most letters by which a lemma is longer than its form.</summary>
    public const int MaxGrowth = 4;

    /// <summary>Longest ending that has a rule; longer ones are whole words.</summary>
    public const int MaxEnding = 6;

    private const ulong Prime = 1099511628211;

    private readonly ulong[] _slots;
    private readonly ushort[] _edits;
    private readonly LemmaEdit[] _table;
    private readonly int _mask;

    /// <summary>Builds the table the rules are looked up in.</summary>
    public Lemmatizer(LemmaRules rules)
    {
        int size = 16;
        while (size < rules.Keys.Length * 2)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new ulong[size];
        _edits = new ushort[size];
        _table = rules.Edits;
        for (int i = 0; i < rules.Keys.Length; i++)
        {
            int slot = (int)rules.Keys[i] & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = rules.Keys[i];
            _edits[slot] = rules.Values[i];
        }
    }

    /// <summary>Writes the lemma of a form.</summary>
    /// <param name="form">A token.</param>
    /// <param name="upos">Its universal part of speech.</param>
    /// <param name="xpos">Number of its Penn tag.</param>
    /// <param name="lemma">Output; at least <see cref="MaxGrowth"/> longer than the form.</param>
    /// <returns>Length of the lemma.</returns>
    public int Lemma(ReadOnlySpan<char> form, Upos upos, int xpos, Span<char> lemma)
    {
        int edit = Find(form, upos, xpos);
        int length = edit < 0 ? 0 : _table[edit].Apply(form, lemma[..(form.Length + MaxGrowth)]);
        return length > 0 ? length : new LemmaEdit(0, "", upos == Upos.Propn).Apply(form, lemma);
    }

    /// <summary>Hash of tags and ending; never 0.</summary>
    /// <param name="form">The whole form.</param>
    /// <param name="length">Letters of the ending; more than <see cref="MaxEnding"/> for the whole word.</param>
    /// <param name="upos">Universal part of speech.</param>
    /// <param name="xpos">Number of the Penn tag.</param>
    public static ulong Key(ReadOnlySpan<char> form, int length, Upos upos, int xpos)
    {
        ulong hash = Start(upos, xpos);
        int letters = Math.Min(form.Length, length > MaxEnding ? int.MaxValue : length);
        for (int i = 1; i <= letters; i++)
        {
            hash = Step(hash, form[^i]);
        }

        return Finish(hash, length);
    }

    /// <summary>Lowers a letter and straightens an apostrophe.</summary>
    public static char Lower(char c) => c < 0x80
        ? (char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c)
        : c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);

    private int Find(ReadOnlySpan<char> form, Upos upos, int xpos)
    {
        Span<ulong> endings = stackalloc ulong[MaxEnding + 1];
        ulong hash = Start(upos, xpos);
        int known = Math.Min(form.Length, MaxEnding);
        endings[0] = hash;
        for (int i = 1; i <= form.Length; i++)
        {
            hash = Step(hash, form[^i]);
            if (i <= MaxEnding)
            {
                endings[i] = hash;
            }
        }

        int edit = Look(Finish(hash, MaxEnding + 1));
        for (int length = known; edit < 0 && length >= 0; length--)
        {
            edit = Look(Finish(endings[length], length));
        }

        return edit;
    }

    private int Look(ulong key)
    {
        int slot = (int)key & _mask;
        while (_slots[slot] != 0)
        {
            if (_slots[slot] == key)
            {
                return _edits[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return -1;
    }

    private static ulong Start(Upos upos, int xpos) => 14695981039346656037 ^ (((ulong)upos << 8) + (ulong)xpos);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, char c) => (hash ^ Lower(c)) * Prime;

    private static ulong Finish(ulong hash, int length)
    {
        hash = (hash ^ (hash >> 29) ^ ((ulong)length << 56)) * 0xD6E8FEB86659FD93;
        return (hash ^ (hash >> 32)) | 1;
    }
}
