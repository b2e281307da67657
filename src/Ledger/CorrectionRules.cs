using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>What a correction may say, and how it is written into the history.</summary>
internal static class CorrectionRules
{
    /// <summary>Refuses a correction that says nothing or something impossible.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Check(Correction correction, CodePointText text)
    {
        if (Values(correction).Count == 0)
        {
            throw new ArgumentException("The correction says nothing; give at least one thing that is put right.");
        }

        foreach ((string name, string? word) in new[]
        {
            ("stance", correction.Stance), ("certainty", correction.Certainty), ("sourcing", correction.Sourcing), ("holder", correction.Holder),
        })
        {
            if (word is not null && PlainWord.OfAll(word).Length == 0)
            {
                throw new ArgumentException($"The {name} \"{word}\" has no letter in it.");
            }
        }

        if (correction.Content is { Count: 0 })
        {
            throw new ArgumentException("A statement without content is none; give its words, or reject it.");
        }

        foreach (TextSpan span in new[] { correction.Source, correction.Cue, correction.Content }.OfType<IReadOnlyList<TextSpan>>().SelectMany(s => s))
        {
            if (!text.Holds(span))
            {
                throw new ArgumentException($"The span {span.Start}-{span.End} is not in the text, which has {text.Length} characters.");
            }
        }
    }

    /// <summary>What is put right, by name.</summary>
    public static Dictionary<string, string> Values(Correction correction)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Add("stance", correction.Stance);
        Add("certainty", correction.Certainty);
        Add("sourcing", correction.Sourcing);
        Add("holder", correction.Holder);
        Add("source", correction.Source is { } source ? Spans.Format(source) : null);
        Add("cue", correction.Cue is { } cue ? Spans.Format(cue) : null);
        Add("content", correction.Content is { } content ? Spans.Format(content) : null);
        return values;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                values.Add(name, Stored.Text(value)!);
            }
        }
    }
}
