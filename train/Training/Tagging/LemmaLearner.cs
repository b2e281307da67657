using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Learns which edit fits which ending, keeping only rules that say something their shorter ending does not.</summary>
internal sealed class LemmaLearner
{
    private readonly Dictionary<LemmaEdit, int> _numbers = [];
    private readonly List<LemmaEdit> _edits = [];
    private readonly Dictionary<(string Form, Upos Upos, int Xpos), Dictionary<int, int>> _counts = [];

    /// <summary>Least forms an ending must occur with.</summary>
    public int MinForms { get; init; } = 2;

    /// <summary>Counts one word.</summary>
    public void Add(string form, Upos upos, int xpos, string lemma)
    {
        if (lemma == "_" || Edit(form, upos, lemma) is not { } edit)
        {
            return;
        }

        if (!_numbers.TryGetValue(edit, out int number))
        {
            number = _edits.Count;
            _numbers.Add(edit, number);
            _edits.Add(edit);
        }

        Increase(_counts, (Lower(form), upos, xpos), number, 1);
    }

    /// <summary>The rules that follow from what was counted.</summary>
    public LemmaRules Learn()
    {
        var rules = new Dictionary<ulong, ushort>();
        for (int length = 0; length <= Lemmatizer.MaxEnding; length++)
        {
            var nodes = new Dictionary<ulong, Dictionary<int, int>>();
            var samples = new Dictionary<ulong, (string Form, Upos Upos, int Xpos)>();
            foreach (((string form, Upos upos, int xpos), Dictionary<int, int> edits) in _counts)
            {
                if (form.Length >= length)
                {
                    ulong key = Lemmatizer.Key(form, length, upos, xpos);
                    Increase(nodes, key, Best(edits), 1);
                    samples.TryAdd(key, (form, upos, xpos));
                }
            }

            foreach ((ulong key, Dictionary<int, int> edits) in nodes)
            {
                (string form, Upos upos, int xpos) = samples[key];
                int best = Best(edits);
                if ((length == 0 || edits[best] >= MinForms) && best != Known(rules, form, length - 1, upos, xpos))
                {
                    rules.Add(key, (ushort)best);
                }
            }
        }

        foreach (((string form, Upos upos, int xpos), Dictionary<int, int> edits) in _counts)
        {
            int best = Best(edits);
            if (best != Known(rules, form, Math.Min(form.Length, Lemmatizer.MaxEnding), upos, xpos))
            {
                rules[Lemmatizer.Key(form, Lemmatizer.MaxEnding + 1, upos, xpos)] = (ushort)best;
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

    // Ties go to the edit seen first, so that the same corpus gives the same rules.
    private static int Best(Dictionary<int, int> edits) => edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key).First().Key;

    private static void Increase<TKey>(Dictionary<TKey, Dictionary<int, int>> counts, TKey key, int edit, int by)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out Dictionary<int, int>? edits))
        {
            counts.Add(key, edits = []);
        }

        edits[edit] = edits.GetValueOrDefault(edit) + by;
    }
}
