using Hearsay.Language;
using Hearsay.Meaning.Stances;

namespace Hearsay.Meaning.Disputes;

/// <summary>Whether two statements have one holder: by actor where it is known, else by the words of the source.</summary>
internal sealed class Holders
{
    private readonly Dictionary<HeldStatement, HashSet<string>> _names = [];

    /// <summary>Names the holders of statements in text order; a lone pronoun is the holder named last.</summary>
    public Holders(IEnumerable<HeldStatement> statements)
    {
        HashSet<string> last = [];
        foreach (HeldStatement s in statements)
        {
            bool pronoun = s.Source.Count > 0 && Enumerable.Range(0, s.Source.Count).All(i => s.Source.Upos(i) == Upos.Pron);
            HashSet<string> names = pronoun && last.Count > 0 ? last : Names(s.Source);
            _names[s] = names;
            if (names.Count > 0 && s.Statement.Within is null)
            {
                last = names;
            }
        }
    }

    /// <summary>Whether a holder is known at all.</summary>
    public bool IsKnown(HeldStatement s) => s.Statement.Actor is not null || _names[s].Count > 0;

    /// <summary>Whether both are surely held by different ones.</summary>
    /// <remarks>Without actors "the chief" may be anybody named before: surely different are only names, and groups or persons that are
    /// brought in ("residents", "an officer").</remarks>
    public bool Differ(HeldStatement a, HeldStatement b) => IsKnown(a) && IsKnown(b) && !Same(a, b)
        && ((a.Statement.Actor is not null && b.Statement.Actor is not null) || (!PointsBack(a.Source) && !PointsBack(b.Source)));

    /// <summary>Whether an answer, which its words show to be one, may answer an earlier statement: nobody answers himself.</summary>
    public bool MayAnswer(HeldStatement earlier, HeldStatement answer) => IsKnown(earlier) && IsKnown(answer) && !Same(earlier, answer)
        && ((earlier.Statement.Actor is not null && answer.Statement.Actor is not null) || !PointsBack(answer.Source));

    /// <summary>Whether both have one holder, as far as words tell.</summary>
    public bool Same(HeldStatement a, HeldStatement b) => a.Statement.Actor is { } x && b.Statement.Actor is { } y
        ? x == y
        : _names[a].Overlaps(_names[b]);

    /// <summary>Whether a holder goes by this word.</summary>
    public bool IsNamed(HeldStatement s, string word) => _names[s].Contains(word);

    private static bool PointsBack(TokenRun source) =>
        source.Count > 0 && source.Form(0) is "the" or "this" or "that" or "these" or "those" or "both" or "its" or "his" or "her" or "their"
        && !Enumerable.Range(0, source.Count).Any(i => source.Upos(i) == Upos.Propn);

    private static HashSet<string> Names(TokenRun source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < source.Count; i++)
        {
            if (source.Upos(i) is Upos.Propn or Upos.Noun && !DisputeWords.Light.Contains(source.Lemma(i)))
            {
                names.Add(source.Lemma(i));
            }
        }

        return names;
    }
}
