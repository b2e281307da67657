using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Meaning.Disputes;

/// <summary>A statement against one that it tells of: "rejected the claim that …", "wrongly reported that …".</summary>
internal static class InnerDisputes
{
    // A claim that is denied is named at the head of the content, before so many tokens.
    private const int Head = 7;

    // What points back to a claim begins so many tokens after it at most.
    private const int Near = 4;

    private static readonly HashSet<string> Untrue = new(StringComparer.Ordinal)
    { "false", "untrue", "wrong", "incorrect", "lie", "baseless", "unfounded", "nonsense", "mistaken", "inaccurate", "case" };

    /// <summary>Disputes between each statement and those right inside it.</summary>
    public static IEnumerable<Dispute> Of(Document document, IReadOnlyList<HeldStatement> held, Holders holders)
    {
        var byId = held.ToDictionary(h => h.Statement.Id, StringComparer.Ordinal);
        foreach (HeldStatement inner in held)
        {
            if (inner.Statement.Within is not { } id || !byId.TryGetValue(id, out HeldStatement? outer) || holders.Same(outer, inner))
            {
                continue;
            }

            if (Untruth(document, inner, outer) is { } untruth)
            {
                yield return Disputing.Make(document, inner, outer, DisputeRelation.Contradicts, untruth, "untrue");
            }
            else if (Relation(inner, outer) is { } relation)
            {
                yield return Disputing.Make(document, inner, outer, relation, outer.CueWords.Concat(inner.CueWords), "inner");
            }
        }
    }

    private static DisputeRelation? Relation(HeldStatement inner, HeldStatement outer)
    {
        bool atHead = inner.Start - outer.Content.Token(0) <= Head;
        bool isNoun = inner.Cue.Has(DisputeWords.Claims);
        if (!atHead || !inner.IsClaim)
        {
            return null;
        }

        return outer.Stance switch
        {
            // "Denied that Smith had told him" denies the telling; "denied Smith's claim that" denies what is told.
            Stance.Denies when isNoun => DisputeRelation.Contradicts,
            Stance.Opposes when isNoun && outer.Cue.Has(DisputeWords.Rejects) => DisputeRelation.Contradicts,
            Stance.Doubts when outer.Cue.Has(DisputeWords.Doubts) && (isNoun || inner.Stance is Stance.Believes or Stance.Predicts or Stance.Asserts)
                => DisputeRelation.Doubts,
            _ when isNoun && (outer.Cue.Has(DisputeWords.Echoes) || outer.Cue.Has(DisputeWords.Confirms)) => DisputeRelation.Corroborates,
            _ => null,
        };
    }

    /// <summary>Words by which the outer teller says that the inner statement is not so; null if there are none.</summary>
    private static Span[]? Untruth(Document document, HeldStatement inner, HeldStatement outer)
    {
        if (inner.Stance is not (Stance.Asserts or Stance.Believes or Stance.Predicts))
        {
            return null;
        }

        for (int i = 0; i < outer.Content.Count; i++)
        {
            if (DisputeWords.Wrongly.Contains(outer.Content.Form(i)) && inner.Cue.Count > 0
                && Math.Abs(outer.Content.Token(i) - inner.Cue.Token(0)) <= 2)
            {
                return [outer.Content.Words(i, i + 1), .. inner.CueWords, .. After(outer, inner)];
            }
        }

        Span[] after = [.. After(outer, inner)];
        return after.Length > 0 ? after : null;
    }

    // "… when this was not the case", "… which was untrue", "… is a lie": right after the inner content.
    private static IEnumerable<Span> After(HeldStatement outer, HeldStatement inner)
    {
        int end = inner.Content.Token(inner.Content.Count - 1);
        for (int i = 0; i + 1 < outer.Content.Count; i++)
        {
            if (outer.Content.Token(i) <= end || outer.Content.Lemma(i) != "be" || i == 0)
            {
                continue;
            }

            bool subject = outer.Content.Token(i - 1) - end is 0 or 1;
            bool pointsBack = subject || (outer.Content.Form(i - 1) is "this" or "that" or "which" or "it" && outer.Content.Token(i - 1) - end <= Near);
            int last = i + 1;
            bool not = false;
            while (last < outer.Content.Count && last <= i + 4 && !IsUntrue(outer, last))
            {
                not |= outer.Content.Form(last) is "not" or "n't";
                last++;
            }

            // "That is wrong" may well be a judgement of a deed.
            if (pointsBack && (subject || outer.Content.Form(Math.Min(last, outer.Content.Count - 1)) != "wrong") && last < outer.Content.Count && last <= i + 4
                && (outer.Content.Lemma(last) == "case" ? not : !not))
            {
                yield return outer.Content.Words(i - 1, last + 1);
                yield break;
            }
        }
    }

    private static bool IsUntrue(HeldStatement s, int i) =>
        Untrue.Contains(s.Content.Lemma(i)) && s.Content.Upos(i) is not (Upos.Verb or Upos.Aux);
}
