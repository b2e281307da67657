using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Time;

/// <summary>Decides from the verbs around an expression whether it lies behind or ahead.</summary>
/// <remarks>
/// The nearest verb to the left governs, else the nearest to the right; each is read with its auxiliaries and, for
/// an infinitive, with the word that it hangs on. Looks at most <see cref="Reach"/> tokens far.
/// </remarks>
internal sealed class Tense(Tagger tagger)
{
    private const int Reach = 40;

    // Infinitives that hang on infinitives: "hopes to be able to try to leave".
    private const int MaxDepth = 3;

    // Verbs after which an infinitive, or a date after "by" and "for", lies ahead even when they are past.
    private static readonly FrozenSet<string> Forward = FrozenSet.Create(
        StringComparer.Ordinal,
        ("agree vow promise pledge threaten plan want order ask tell urge decide vote expect hope intend set schedule offer demand "
        + "require allow permit invite call choose propose aim prepare oblige commit swear warn summon due slate extend postpone "
        + "delay adjourn give book fix suspend instruct direct command request need delay remand agree undertake rule plan predict "
        + "forecast project estimate tip advise recommend sentence push move urge compel bind").Split(' '));

    private static readonly FrozenSet<string> ForwardNouns = FrozenSet.Create(
        StringComparer.Ordinal,
        ("plan plans promise promises deal agreement deadline deadlines order orders decision pledge pledges vow offer threat call "
        + "calls demand demands request proposal bid right need chance likely ready due set scheduled poised expected certain able "
        + "unlikely bound").Split(' '));

    private static readonly FrozenSet<string> Saying = FrozenSet.Create(
        StringComparer.Ordinal, "say claim report tell state add announce deny confirm insist".Split(' '));

    // In news hardly ever nouns, whatever a tagger makes of a short sentence.
    private static readonly FrozenSet<string> UsualPasts = FrozenSet.Create(StringComparer.Ordinal, "said", "rose", "fell", "won", "lost", "told");

    /// <summary>Form of a token as a verb.</summary>
    public VerbForm Form(Document document, int token) => tagger.XposName(document.Xpos(token)) switch
    {
        "VB" => VerbForm.Base,
        "VBZ" or "VBP" => VerbForm.Present,
        "VBD" => VerbForm.Past,
        "VBN" => VerbForm.Participle,
        "VBG" => VerbForm.Gerund,
        "MD" => VerbForm.Modal,
        _ => UsualPasts.Contains(document.Token(token).ToString()) ? VerbForm.Past : VerbForm.None,
    };

    /// <summary>Direction in which the words around the tokens <c>[first, last)</c> look.</summary>
    /// <param name="document">A tagged document.</param>
    /// <param name="sentence">Tokens of the sentence.</param>
    /// <param name="first">First token of the expression.</param>
    /// <param name="last">First token after it.</param>
    /// <param name="binds">Whether "by", "for", "until" or "within" stands before it.</param>
    public Direction Of(Document document, Span sentence, int first, int last, bool binds)
    {
        bool opens = OpensClause(document, sentence, first, last);
        Direction left = opens ? Direction.Unknown : Left(document, sentence, first, binds);
        return left != Direction.Unknown ? left
            : Right(document, sentence, last) is var right && right != Direction.Unknown ? right
            : opens ? Left(document, sentence, first, binds) : Direction.Unknown;
    }

    private Direction Left(Document document, Span sentence, int first, bool binds)
    {
        for (int t = first - 1; t >= Math.Max(sentence.Start, first - Reach); t--)
        {
            if (Form(document, t) != VerbForm.None && Group(document, sentence, t, binds) is var found && found != Direction.Unknown)
            {
                return found;
            }
        }

        return Direction.Unknown;
    }

    private Direction Right(Document document, Span sentence, int last)
    {
        int end = Math.Min(sentence.End, last + Reach);
        for (int t = last; t < end; t++)
        {
            if (Form(document, t) == VerbForm.None)
            {
                continue;
            }

            // To the last verb of the group: "will have been signed".
            int main = t;
            for (int u = t + 1; u < Math.Min(end, t + 6) && (Form(document, u) != VerbForm.None || IsAdverb(document, u)); u++)
            {
                main = Form(document, u) != VerbForm.None ? u : main;
            }

            // Here a bare verb is mostly a noun that was taken for one.
            bool doubtful = main == t && Form(document, t) == VerbForm.Base && (t == sentence.Start || document.Token(t - 1) is not ("to" or "To"));
            if (!doubtful && Group(document, sentence, main, false) is var found && found != Direction.Unknown)
            {
                return found;
            }

            t = main;
        }

        return Direction.Unknown;
    }

    /// <summary>Whether the expression stands at the head of a clause whose verb follows: "said that on Friday troops will …".</summary>
    private static bool OpensClause(Document document, Span sentence, int first, int last)
    {
        int t = first - 1;
        while (t >= sentence.Start && document.Upos(t) is Upos.Adp or Upos.Det)
        {
            t--;
        }

        if (t < sentence.Start || Is(document, t, "that") || Is(document, t, "“") || Is(document, t, ":") || Is(document, t, ";"))
        {
            return true;
        }

        bool possessive = last < sentence.End && document.Token(last) is "'s" or "’s";
        return possessive && t == first - 1 && Saying.Contains(document.Lemma(t).ToString());
    }

    private Direction Group(Document document, Span sentence, int verb, bool binds)
    {
        string lemma = document.Lemma(verb).ToString();
        Auxiliaries aux = AuxiliariesOf(document, sentence, verb);
        switch (Form(document, verb))
        {
            case VerbForm.Modal:
                return Direction.Future;
            case VerbForm.Past when lemma == "be" && verb + 1 < sentence.End:
                return ForwardNouns.Contains(document.Token(verb + 1).ToString()) ? Direction.FutureOfPast : Direction.Past;
            case VerbForm.Past:
                return binds && Forward.Contains(lemma) ? Direction.FutureOfPast : Direction.Past;
            case VerbForm.Present:
                return Saying.Contains(lemma) ? Direction.Past : Direction.Future;
            case VerbForm.Base when aux.Modal || aux.Present:
                return Direction.Future;
            case VerbForm.Base when aux.Past:
                return Direction.Past;
            case VerbForm.Base:
                return aux.To >= 0 ? Infinitive(document, sentence, aux.To, 0) : Bare(document, sentence, verb);
            case VerbForm.Participle when aux.Have:
                // "had given them until Thursday": that Thursday may be over.
                return !(binds && Forward.Contains(lemma)) ? Direction.Past : aux.Past ? Direction.Unknown : Direction.FutureOfPast;
            case VerbForm.Participle when aux.Modal:
                return Direction.Future;
            case VerbForm.Participle when aux.To >= 0:
                return Infinitive(document, sentence, aux.To, 0);
            case VerbForm.Participle when aux.Present:
                return Direction.Future;
            case VerbForm.Participle when aux.Past:
                return Forward.Contains(lemma) && binds ? Direction.FutureOfPast : Direction.Past;
            case VerbForm.Participle when aux.Bare:
                return Direction.Future;
            case VerbForm.Participle when document.Upos(verb) == Upos.Adj || IsBeforeNoun(document, sentence, verb):
                return Direction.Unknown;
            case VerbForm.Participle:
                return Forward.Contains(lemma) && binds ? Direction.Future : Direction.Past;
            case VerbForm.Gerund when aux.Have || aux.Past:
                return Direction.Past;
            case VerbForm.Gerund when aux.Modal || aux.Present:
                return Direction.Future;
            default:
                return Direction.Unknown;
        }
    }

    /// <summary>An infinitive looks ahead of what it hangs on, unless that is done with: "failed to appear".</summary>
    private Direction Infinitive(Document document, Span sentence, int to, int depth)
    {
        int t = to - 1;
        while (t >= sentence.Start && IsAdverb(document, t))
        {
            t--;
        }

        if (t < sentence.Start)
        {
            return Direction.Future;
        }

        bool hangsOnNoun = Form(document, t) == VerbForm.None;
        if (hangsOnNoun && ForwardNouns.Contains(document.Token(t).ToString()) && !HasPastBe(document, sentence, t))
        {
            return Direction.Future;
        }

        for (; t >= Math.Max(sentence.Start, to - Reach); t--)
        {
            VerbForm form = Form(document, t);
            if (form is VerbForm.None or VerbForm.Modal)
            {
                continue;
            }

            string lemma = document.Lemma(t).ToString();
            Auxiliaries aux = AuxiliariesOf(document, sentence, t);
            if (form == VerbForm.Base && aux.To >= 0 && depth < MaxDepth)
            {
                return Infinitive(document, sentence, aux.To, depth + 1);
            }

            bool done = form == VerbForm.Past || (form == VerbForm.Participle && !aux.Present && !aux.Modal)
                || (form == VerbForm.Gerund && aux.Past);
            return !done ? Direction.Future
                : Forward.Contains(lemma) || (lemma == "be" && ForwardNouns.Contains(document.Token(t + 1).ToString()))
                ? Direction.FutureOfPast : lemma == "be" && t == to - 1 ? Direction.FutureOfPast : Direction.Past;
        }

        return Direction.Future;
    }

    // "meet and vote on Friday": the second verb of a pair is read with the first; else an order.
    private static Direction Bare(Document document, Span sentence, int verb) =>
        verb > sentence.Start && document.Upos(verb - 1) is Upos.Cconj or Upos.Noun or Upos.Propn ? Direction.Unknown : Direction.Future;

    private static bool HasPastBe(Document document, Span sentence, int token) =>
        token > sentence.Start && document.Token(token - 1) is "was" or "were";

    private Auxiliaries AuxiliariesOf(Document document, Span sentence, int verb)
    {
        var found = new Auxiliaries { To = -1 };
        for (int t = verb - 1; t >= Math.Max(sentence.Start, verb - 6); t--)
        {
            if (IsAdverb(document, t))
            {
                continue;
            }

            VerbForm form = Form(document, t);
            if (document.Token(t) is "to" or "To")
            {
                found.To = t;
                break;
            }

            if (form == VerbForm.Modal)
            {
                found.Modal = true;
                break;
            }

            if (form == VerbForm.None || !(document.Lemma(t) is "be" or "have" or "do" or "get" or "go"))
            {
                break;
            }

            found.Bare |= form == VerbForm.Base;
            found.Have |= document.Lemma(t) is "have";
            found.Past |= form == VerbForm.Past;
            found.Present |= form == VerbForm.Present;
        }

        return found;
    }

    private static bool IsAdverb(Document document, int token) =>
        document.Upos(token) is Upos.Adv or Upos.Part && !(document.Token(token) is "to" or "To");

    private static bool Is(Document document, int token, string word) => document.Token(token).SequenceEqual(word);

    // "displaced families": a participle that describes tells nothing.
    private static bool IsBeforeNoun(Document document, Span sentence, int verb) =>
        verb + 1 < sentence.End && document.Upos(verb + 1) is Upos.Noun or Upos.Propn;

    /// <summary>What stands before a verb: "will", "have", "was", "did", "to", "be" of a demand ("that it be closed").</summary>
    private struct Auxiliaries
    {
        public bool Modal;
        public bool Have;
        public bool Bare;
        public bool Past;
        public bool Present;
        public int To;
    }
}
