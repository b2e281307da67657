using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Meaning.Disputes;

/// <summary>Two statements set against each other by a connective: "while A says …, B says not …", "despite A's claims that …".</summary>
internal static class ConnectedDisputes
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "they", "their", "its", "he", "his", "she", "her" };

    /// <summary>Disputes between neighbours among the outermost statements.</summary>
    public static IEnumerable<Dispute> Of(Document document, IReadOnlyList<HeldStatement> held, Holders holders)
    {
        HeldStatement[] outer = [.. held.Where(h => h.Statement.Within is null)];
        for (int i = 0; i < outer.Length; i++)
        {
            if (Despite(document, outer, i, holders) is { } despite)
            {
                yield return despite;
            }

            if (i > 0 && Contrast(document, outer[i - 1], outer[i], holders) is { } contrast)
            {
                yield return contrast;
            }
        }
    }

    private static Dispute? Despite(Document document, HeldStatement[] outer, int at, Holders holders)
    {
        HeldStatement set = outer[at];
        int lead = Lead(document, set.Start);
        bool phrase = lead > 0 && (document.Lemma(lead - 1).ToString() + " " + document.Lemma(lead).ToString())
            is "contrary to" or "spite of" or "odds with" or "contrast to";
        if (lead < 0 || !set.IsClaim || !(phrase || DisputeWords.Despite.Contains(document.Lemma(lead).ToString())))
        {
            return null;
        }

        HeldStatement? other = outer.Skip(at + 1).Take(1).Concat(outer.Take(at).Reverse().Take(1))
            .FirstOrDefault(o => o.Sentence == set.Sentence && o.IsClaim && OwnOrOther(holders, o, set));
        return other is null ? null : Disputing.Make(
            document, set, other, DisputeRelation.Contradicts,
            [document.Characters(new Span(phrase ? lead - 1 : lead, lead + 1)), .. set.CueWords, .. other.CueWords], "despite");
    }

    private static Dispute? Contrast(Document document, HeldStatement first, HeldStatement second, Holders holders)
    {
        bool oneSentence = first.Sentence == second.Sentence;
        bool outlet = second.Statement.Sourcing == Sourcing.Outlet && first.Statement.Sourcing != Sourcing.Outlet;
        int lead = oneSentence ? Contrasting(document, Lead(document, first.Start)) : -1;
        lead = lead >= 0 ? lead : oneSentence ? Contrasting(document, Lead(document, second.Start)) : Lead(document, second.Start) is >= 0 and var before ? Turning(document, before) : -1;
        lead = lead >= 0 || oneSentence || second.Sentence != first.Sentence + 1 || second.Paragraph != first.Paragraph
            ? lead
            : Turning(document, document.Sentence(second.Sentence).Start);
        bool differ = oneSentence ? holders.IsKnown(first) && holders.IsKnown(second) && !holders.Same(first, second) : holders.MayAnswer(first, second);
        if (lead < 0 || !first.IsClaim || !second.IsClaim || !(outlet || differ)
            || (!oneSentence && second.Sentence > first.Sentence + 1))
        {
            return null;
        }

        bool opposed = first.Negation >= 0 != second.Negation >= 0;
        bool related = outlet || first.Shared(second) > 0 || (oneSentence && SpeaksOf(second, first, holders));
        return !opposed || !related ? null : Disputing.Make(
            document, first, second, DisputeRelation.Contradicts,
            [document.TokenSpan(lead), .. first.NegativeWords, .. second.NegativeWords, .. second.SharedWords(first), .. first.SharedWords(second)], "connective");
    }

    // A holder may be set against one whom nobody names ("contrary to reports that …").
    private static bool OwnOrOther(Holders holders, HeldStatement a, HeldStatement b) => !holders.Same(a, b);

    /// <summary>Whether a content begins with the other's holder, by a pronoun or by name.</summary>
    private static bool SpeaksOf(HeldStatement s, HeldStatement other, Holders holders)
    {
        for (int i = 0; i < Math.Min(3, s.Content.Count); i++)
        {
            if (Pronouns.Contains(s.Content.Form(i)) || holders.IsNamed(other, s.Content.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before a statement, over commas and quotation marks; -1 at the start of a sentence.</summary>
    private static int Lead(Document document, int start)
    {
        int sentence = document.Sentence(document.SentenceOf(start)).Start;
        int t = start - 1;
        while (t >= sentence && document.Upos(t) == Upos.Punct)
        {
            t--;
        }

        return t >= sentence ? t : -1;
    }

    // "Although …, …" and "While …, …" set two clauses of their own sentence against each other, not the sentence before.
    private static int Turning(Document document, int token) => document.Upos(token) == Upos.Sconj ? -1 : Contrasting(document, token);

    private static int Contrasting(Document document, int token) =>
        token >= 0 && DisputeWords.Contrast.Contains(document.Lemma(token).ToString().ToLowerInvariant()) ? token : -1;
}
