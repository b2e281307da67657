using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Learns which edit fits which ending, keeping only rules that say something their shorter ending does not.</summary>
internal sealed class LemmaLearner
{
    private readonly Dictionary<LemmaEdit, int> _numbers = [];
    private readonly List<LemmaEdit> _edits = [];
    private readonly Dictionary<(string Form, Upos Upos, int Xpos), Dictionary<(string Form, string Lemma), int>> _seen = [];

    /// <summary>Least forms an ending must occur with.</summary>
    public int MinForms { get; init; } = 2;

    /// <summary>Counts one word.</summary>
    public void Add(string form, Upos upos, int xpos, string lemma)
    {
        if (lemma == "_" || Edit(form, upos, lemma) is not { } edit)
        {
            return;
        }

        if (_numbers.TryAdd(edit, _edits.Count))
        {
            _edits.Add(edit);
        }

        Increase(_seen, (Lower(form), upos, xpos), (form, lemma));
    }

    /// <summary>The rules that follow from what was counted.</summary>
    public LemmaRules Learn()
    {
        var best = _seen.ToDictionary(s => s.Key, s => Fittest(s.Key.Upos, s.Value));
        var rules = new Dictionary<ulong, ushort>();
        for (int length = 0; length <= Lemmatizer.MaxEnding; length++)
        {
            var nodes = new Dictionary<ulong, Dictionary<int, int>>();
            var samples = new Dictionary<ulong, (string Form, Upos Upos, int Xpos)>();
            foreach (((string form, Upos upos, int xpos), int edit) in best)
            {
                if (form.Length >= length)
                {
                    ulong key = Lemmatizer.Key(form, length, upos, xpos);
                    Increase(nodes, key, edit);
                    samples.TryAdd(key, (form, upos, xpos));
                }
            }

            foreach ((ulong key, Dictionary<int, int> edits) in nodes)
            {
                (string form, Upos upos, int xpos) = samples[key];
                int commonest = Commonest(edits);
                if ((length == 0 || edits[commonest] >= MinForms) && commonest != Known(rules, form, length - 1, upos, xpos))
                {
                    rules.Add(key, (ushort)commonest);
                }
            }
        }

        foreach (((string form, Upos upos, int xpos), int edit) in best)
        {
            if (edit != Known(rules, form, Math.Min(form.Length, Lemmatizer.MaxEnding), upos, xpos))
            {
                rules[Lemmatizer.Key(form, Lemmatizer.MaxEnding + 1, upos, xpos)] = (ushort)edit;
            }
        }

        ulong[] keys = [.. rules.Keys.Order()];
        return new LemmaRules(keys, [.. keys.Select(k => rules[k])], [.. _edits]);
    }

    private static int Known(Dictionary<ulong, ushort> rules, string form, int length, Upos upos, int xpos)
    {
        for (; length >= 0; length--)
        {
            if (rules.TryGetValue(Lemmatizer.Key(form, length, upos, xpos), out ushort edit))
            {
                return edit;
            }
        }

        return -1;
    }

    private static LemmaEdit? Edit(string form, Upos upos, string lemma)
    {
        LemmaEdit lowered = Edit(Lower(form), lemma, keepsCase: false);
        LemmaEdit kept = Edit(form, lemma, keepsCase: true);
        int difference = kept.Append.Length - lowered.Append.Length;
        LemmaEdit edit = difference < 0 || (difference == 0 && upos == Upos.Propn) ? kept : lowered;
        return edit.Append.Length - edit.Strip > Lemmatizer.MaxGrowth ? null : edit;
    }

    private static LemmaEdit Edit(string form, string lemma, bool keepsCase)
    {
        int common = form.AsSpan().CommonPrefixLength(lemma);
        return new LemmaEdit(form.Length - common, lemma[common..], keepsCase);
    }

    private static string Lower(string form) => string.Concat(form.Select(Lemmatizer.Lower));

    /// <summary>The edit that is right for most occurrences of a word in all its spellings: "i" needs what "I" can do with.</summary>
    private int Fittest(Upos upos, Dictionary<(string Form, string Lemma), int> seen)
    {
        var right = new Dictionary<int, int>();
        Span<char> lemma = stackalloc char[256];
        foreach ((string form, string expected) in seen.Keys)
        {
            int number = _numbers[Edit(form, upos, expected)!.Value];
            if (right.ContainsKey(number))
            {
                continue;
            }

            right[number] = 0;
            foreach (((string other, string otherLemma), int count) in seen)
            {
                int length = other.Length < 200 ? _edits[number].Apply(other, lemma) : 0;
                right[number] += lemma[..length].SequenceEqual(otherLemma) ? count : 0;
            }
        }

        return Commonest(right);
    }

    // Ties go to the edit seen first, so that the same corpus gives the same rules.
    private static int Commonest(Dictionary<int, int> edits)
        => edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key).First().Key;

    private static void Increase<TKey, TValue>(Dictionary<TKey, Dictionary<TValue, int>> counts, TKey key, TValue value)
        where TKey : notnull
        where TValue : notnull
    {
        if (!counts.TryGetValue(key, out Dictionary<TValue, int>? values))
        {
            counts.Add(key, values = []);
        }

        values[value] = values.GetValueOrDefault(value) + 1;
    }
}
