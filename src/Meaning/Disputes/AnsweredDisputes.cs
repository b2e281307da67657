using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Meaning.Disputes;

/// <summary>A statement that answers an earlier one by another holder: "denied it", "echoed this view", "responded to her claims".</summary>
internal static class AnsweredDisputes
{
    // An answer looks back so many paragraphs; one that repeats the matter in its own words may look further.
    private const int Back = 1;
    private const int FarBack = 6;

    // Statements further apart are not compared: keeps the time linear in the article.
    private const int Near = 64;

    // So large a share of the shorter content must be said again.
    private const double SameMatter = 0.5;

    // "Responded to Reyes's claims, saying": so many tokens from one to the other.
    private const int LongestAnswer = 9;

    // "Denied the claim": a content of so few tokens points back; a longer one tells its own matter.
    private const int PointingTokens = 7;

    /// <summary>Disputes between each outermost statement and an earlier one.</summary>
    public static IEnumerable<Dispute> Of(Document document, IReadOnlyList<HeldStatement> held, Holders holders)
    {
        HeldStatement[] outer = [.. held.Where(h => h.Statement.Within is null)];
        for (int i = 1; i < outer.Length; i++)
        {
            HeldStatement[] earlier = [.. outer[Math.Max(0, i - Near)..i].Where(e => holders.MayAnswer(e, outer[i]))];
            HeldStatement[] neighbours = [.. outer[Math.Max(0, i - Near)..Math.Min(outer.Length, i + Near)].Where(o => o.Sentence == outer[i].Sentence)];
            if (earlier.Length > 0
                && (Denied(document, outer[i], earlier, holders) ?? Echoed(document, outer[i], earlier, holders, neighbours)
                    ?? Responded(document, outer[i], earlier, holders, neighbours)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Dispute? Denied(Document document, HeldStatement answer, HeldStatement[] earlier, Holders holders)
    {
        bool disagrees = answer.Cue.Has(DisputeWords.Disagrees) && !(answer.Cue.Form(answer.Cue.Count - 1) is "on" or "over" or "about");
        DisputeRelation? relation = answer.Stance == Stance.Denies || disagrees ? DisputeRelation.Contradicts
            : answer.Stance == Stance.Doubts ? DisputeRelation.Doubts
            : null;
        // "Responded to the claim" does not say how.
        if (relation is not { } how || answer.Cue.Has(DisputeWords.Answers))
        {
            return null;
        }

        string signal = how == DisputeRelation.Doubts ? "doubted" : "denied";
        if (PointsBack(answer, DisputeWords.Claims) || disagrees)
        {
            // Only what stands right before is meant; if that is no claim, something else is denied.
            HeldStatement last = earlier[^1];
            bool near = last.IsClaim && last.Paragraph >= answer.Paragraph - Back && OwnerFits(answer, last, holders);
            return near ? Disputing.Make(document, last, answer, how, answer.CueWords.Concat(last.CueWords), signal) : null;
        }

        // Two who deny the same agree.
        HeldStatement? best = Best(answer, [.. earlier.Where(e => e.Stance != Stance.Denies && holders.Differ(e, answer))], FarBack, answer.Stance == Stance.Denies ? 2 : 3);
        bool shown = how == DisputeRelation.Doubts ? answer.Cue.Has(DisputeWords.Doubts) : answer.DeniesByCue || best?.Shared(answer) > 3;
        return best is null || !shown ? null
            : Disputing.Make(document, best, answer, how, answer.CueWords.Concat(answer.SharedWords(best)).Concat(best.SharedWords(answer)), signal);
    }

    private static Dispute? Echoed(
        Document document, HeldStatement answer, HeldStatement[] earlier, Holders holders, HeldStatement[] others)
    {
        // "Echoed this view, saying that …": what is said then is the better witness.
        if (!answer.IsClaim || (PointsBack(answer, DisputeWords.Sayings)
            && others.Any(o => o != answer && o.Sentence == answer.Sentence && o.Start >= answer.Start && holders.Same(o, answer))))
        {
            return null;
        }

        int echo = Word(document, answer, DisputeWords.Echoes, holders, others);
        bool alike(HeldStatement e) => e.Negation >= 0 == answer.Negation >= 0;
        if (echo >= 0 && answer.Content.Form(0) != "to" && answer.Cue.Form(answer.Cue.Count - 1) != "to")
        {
            int next = echo + 1 < document.TokenCount ? echo + 1 : echo;
            bool points = (next != answer.Content.Token(0) && DisputeWords.Anaphora.Contains(document.Lemma(next).ToString())) || PointsBack(answer, DisputeWords.Sayings);
            HeldStatement? best = Best(answer, [.. earlier.Where(alike)], Back, 1)
                ?? (points && earlier[^1].IsClaim && earlier[^1].Paragraph >= answer.Paragraph - Back ? earlier[^1] : null);
            return best is null ? null : Disputing.Make(
                document, best, answer, DisputeRelation.Corroborates,
                [document.TokenSpan(echo), .. answer.SharedWords(best), .. best.SharedWords(answer)], "echoed");
        }

        int least = answer.Cue.Has(DisputeWords.Confirms) ? 2 : answer.Cue.Count > 0 && answer.Cue.Form(0) is "also" or "likewise" or "similarly" ? 3 : 0;
        HeldStatement? same = least == 0 ? null : Best(answer, [.. earlier.Where(e => alike(e) && holders.Differ(e, answer))], FarBack, least);
        return same is null || same.Shared(answer) < SameMatter * Math.Min(same.Topic.Count, answer.Topic.Count) ? null : Disputing.Make(
            document, same, answer, DisputeRelation.Corroborates,
            answer.CueWords.Concat(answer.SharedWords(same)).Concat(same.SharedWords(answer)), "confirmed");
    }

    /// <summary>"A spokesman responded to Reyes's claims, saying that …", where one of the two contents is negative.</summary>
    private static Dispute? Responded(
        Document document, HeldStatement answer, HeldStatement[] earlier, Holders holders, HeldStatement[] others)
    {
        int word = Word(document, answer, DisputeWords.Answers, holders, others);
        if (word < 0 || !answer.IsClaim || document.Upos(word) != Upos.Verb || word + 1 >= document.TokenCount || document.Lemma(word + 1) is not "to"
            || answer.Cue.Token(0) - word > LongestAnswer)
        {
            return null;
        }

        HeldStatement? best = null;
        for (int t = word + 1; t < answer.Cue.Token(0); t++)
        {
            string named = document.Lemma(t).ToString().ToLowerInvariant();
            foreach (HeldStatement e in earlier.Where(e => e.IsClaim && holders.IsNamed(e, named)))
            {
                if (e.Negation >= 0 != answer.Negation >= 0 && e.Shared(answer) > 0
                    && (best is null || e.Shared(answer) >= best.Shared(answer)))
                {
                    best = e;
                }
            }
        }

        return best is null ? null : Disputing.Make(
            document, best, answer, DisputeRelation.Contradicts,
            [document.TokenSpan(word), .. best.NegativeWords, .. answer.NegativeWords, .. answer.SharedWords(best), .. best.SharedWords(answer)], "responded");
    }

    /// <summary>Whether the content only points back: "it", "the claim as false", "that is a lie".</summary>
    private static bool PointsBack(HeldStatement s, HashSet<string> nouns)
    {
        TokenRun content = s.Content;
        int start = 0;
        while (start < content.Count && content.Upos(start) == Upos.Punct)
        {
            start++;
        }

        if (start == content.Count)
        {
            return false;
        }

        bool pronoun = DisputeWords.Anaphora.Contains(content.Form(start));
        if (pronoun && start + 1 < content.Count && content.Lemma(start + 1) == "be")
        {
            return true;
        }

        return content.Count - start <= PointingTokens
            && ((pronoun && content.Form(start) != "that") || (pronoun && content.Count - start == 1)
                || Enumerable.Range(start, Math.Min(4, content.Count - start)).Any(i => i > start && nouns.Contains(content.Lemma(i))))
            && !Enumerable.Range(start + 1, content.Count - start - 1).Any(i => content.Form(i) is "that" or "of" or "own" or "earlier" or "previous");
    }

    // "Rejected Orrel's claim" answers Orrel and nobody else.
    private static bool OwnerFits(HeldStatement answer, HeldStatement earlier, Holders holders)
    {
        for (int i = 0; i + 1 < answer.Content.Count; i++)
        {
            if (answer.Content.Upos(i) == Upos.Propn && answer.Content.Form(i + 1) is "'s" or "'")
            {
                return holders.IsNamed(earlier, answer.Content.Lemma(i));
            }
        }

        return true;
    }

    private static HeldStatement? Best(HeldStatement answer, HeldStatement[] earlier, int back, int least) => earlier
        .Where(e => e.IsClaim && e.Paragraph >= answer.Paragraph - back && e.Shared(answer) >= least)
        .OrderByDescending(e => e.Shared(answer)).ThenByDescending(e => e.Start)
        .FirstOrDefault();

    /// <summary>Token of the answer's cue, or of its sentence before the cue, that has one of the lemmas; -1 if none has.</summary>
    private static int Word(Document document, HeldStatement answer, HashSet<string> lemmas, Holders holders, HeldStatement[] others)
    {
        if (answer.Sentence < 0 || answer.Cue.Count == 0)
        {
            return -1;
        }

        int end = answer.Cue.Token(answer.Cue.Count - 1);
        int first = answer.Content.Token(0);
        for (int t = document.Sentence(answer.Sentence).Start; t <= end; t++)
        {
            bool inContent = t >= first && t <= answer.Content.Token(answer.Content.Count - 1);
            // The cue of another statement speaks for that one, unless it is the same holder's "echoed this view, saying".
            bool ofOther = others.Any(o => o != answer && o.Cue.Count > 0 && t >= o.Cue.Token(0) && t <= o.Cue.Token(o.Cue.Count - 1)
                && !(holders.Same(o, answer) && (PointsBack(o, DisputeWords.Sayings) || PointsBack(o, DisputeWords.Claims))));
            if (!inContent && !ofOther && lemmas.Contains(document.Lemma(t).ToString()) && document.Upos(t) is Upos.Verb or Upos.Noun)
            {
                return t;
            }
        }

        return -1;
    }
}
