using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning.Deadlines;

/// <summary>Acts that somebody must do, or has promised, until a last moment: "must reply by Friday", "agreed to free them within a week".</summary>
internal static class BoundActs
{
    private static readonly FrozenSet<string> Ordering = Set(
        "order tell instruct direct require command oblige compel force give demand insist rule warn decree summon sentence");

    private static readonly FrozenSet<string> Promising = Set("promise pledge vow commit agree undertake swear guarantee");

    private static readonly FrozenSet<string> Wanting = Set("demand want require");

    private static readonly FrozenSet<string> Owed = Set(
        "payment report rent money answer reply response tax instalment installment interest debt loan fee fine ransom ruling decision "
        + "verdict account result bid tender application submission proposal plan");

    /// <summary>Adds the acts of a sentence that a time limits, and the promises that a condition limits.</summary>
    public static void Find(Phrases phrases, List<Draft> drafts)
    {
        foreach (TimeExpression time in phrases.Times)
        {
            bool limits = time.Kind is TimeKind.Bound or TimeKind.Duration && !drafts.Any(d => d.Time == time);
            if (limits && (time.Kind == TimeKind.Bound ? Limited(phrases, time) : Allowed(phrases, time)) is { } draft)
            {
                draft.Time = time;
                drafts.Add(draft);
            }
        }

        for (int t = phrases.Tokens.Start; t < phrases.Tokens.End; t++)
        {
            if (phrases.Tag(t) == Upos.Verb && phrases.Is(t, Promising) && Promise(phrases, t, null) is { Setter: not null } promise
                && (IsDated(phrases, promise) || Conditions.Of(phrases, promise) is not null) && !drafts.Any(d => d.Act is { } act && promise.Act is { } other && act.Overlaps(other)))
            {
                drafts.Add(promise);
            }
        }
    }

    /// <summary>"vowed to publish the report on Friday": a promise to act falls due on the day that it names.</summary>
    private static bool IsDated(Phrases phrases, Draft promise)
    {
        Span act = promise.Act!.Value;
        if (!phrases.IsInfinitive(act.Start - 1) && phrases.Word(act.Start - 1) is not ("would" or "will"))
        {
            return false;
        }

        for (int t = act.Start + 1; t < act.End; t++)
        {
            if (phrases.TimeAt(t) is { Kind: TimeKind.Date, IsResolved: true, Precision: <= TimePrecision.Month } time)
            {
                promise.Time = time;
                promise.Act = phrases.ActFrom(act.Start, time);
                return true;
            }
        }

        return false;
    }

    private static Draft? Limited(Phrases phrases, TimeExpression time)
    {
        int lead = phrases.LeadOf(time);
        if (phrases.Word(lead) is "until" or "till" || phrases.Word(lead) == "through")
        {
            return Granted(phrases, time, lead);
        }

        if (Owing(phrases, lead) is { } owing)
        {
            return owing;
        }

        // The verb that the time hangs on: the nearest to the left, past participles that describe left out.
        for (int t = lead - 1; t > phrases.Tokens.Start && t > lead - 25; t--)
        {
            if (phrases.Tag(t) is not (Upos.Verb or Upos.Aux) || phrases.Tag(t + 1) == Upos.Verb || IsDescribing(phrases, t))
            {
                continue;
            }

            return Act(phrases, t, time);
        }

        return null;
    }

    private static Draft? Act(Phrases phrases, int verb, TimeExpression time)
    {
        int group = phrases.GroupStart(verb);
        if (phrases.Word(group - 1) == "to" && Infinitive(phrases, verb, group - 1, time) is { } infinitive)
        {
            return infinitive;
        }

        if (phrases.Word(group - 1) == "to")
        {
            return null;
        }

        if (phrases.Is(verb, Wanting) && !phrases.IsUncertain(verb) && phrases.Tag(verb + 1) is not (Upos.Part or Upos.Sconj)
            && phrases.PhraseFrom(verb + 1) is not null)
        {
            return new Draft { Trigger = verb, Setter = phrases.Subject(verb), Act = phrases.ActFrom(verb + 1, time) };
        }

        if (phrases.Is(verb, Promising))
        {
            return Promise(phrases, verb, time);
        }

        return HasModal(phrases, group, verb, "must", "shall") || HasModal(phrases, group, verb, "will", "would", "wo") || IsBare(phrases, verb)
            ? Clause(phrases, verb, group, time) : null;
    }

    /// <summary>"Z must V", alone or in what somebody has ordered or promised; with "will" only in a promise, bare only in a demand.</summary>
    private static Draft? Clause(Phrases phrases, int verb, int group, TimeExpression time)
    {
        if (phrases.Subject(verb) is not { } subject)
        {
            return null;
        }

        bool must = HasModal(phrases, group, verb, "must", "shall");
        bool perfect = phrases.Word(verb - 1) is "have";
        int opener = phrases.Word(subject.Start - 1) == "that" ? subject.Start - 1 : subject.Start;
        int governor = Governor(phrases, opener, out Span? told);
        Span act = phrases.Tag(subject.Start) == Upos.Pron && subject.Length == 1 ? phrases.ActFrom(verb, time) : phrases.ActFrom(subject.Start, time);
        if (phrases.Is(governor, Promising) && !phrases.IsUncertain(governor))
        {
            return must ? null : new Draft { Trigger = verb, IsPromise = true, Setter = phrases.Subject(governor), Act = act };
        }

        bool ordered = phrases.Is(governor, Ordering) && !phrases.IsUncertain(governor) && (must || opener < subject.Start);
        if (perfect || (!must && !(ordered && IsBare(phrases, verb))))
        {
            return null;
        }

        bool does = phrases.Lemma(verb) != "be" && !IsPassive(phrases, verb);
        bool stands = phrases.Tag(subject.Start) == Upos.Pron && subject.Length == 1;
        return new Draft
        {
            Trigger = verb,
            Setter = ordered ? phrases.Subject(governor) : null,
            Bound = stands && told is not null ? told : does ? subject : null,
            Act = does ? phrases.ActFrom(verb, time) : phrases.ActFrom(subject.Start, time),
        };
    }

    /// <summary>The verb whose clause starts at a token, and whom it addresses: "told the firms that".</summary>
    private static int Governor(Phrases phrases, int opener, out Span? told)
    {
        told = null;
        int t = opener - 1;
        while (phrases.TimeAt(t) is not null)
        {
            t = phrases.SkipTimeLeft(t);
        }

        if (phrases.Tag(t) == Upos.Verb)
        {
            return t;
        }

        if (phrases.PhraseUpTo(t) is { } receiver && phrases.Tag(receiver.Start - 1) == Upos.Verb)
        {
            told = receiver;
            return receiver.Start - 1;
        }

        return -1;
    }

    /// <summary>"ordered the firm to V", "was told to V", "promised to V", "has to V", "is required to V".</summary>
    private static Draft? Infinitive(Phrases phrases, int verb, int to, TimeExpression? time)
    {
        Span act = phrases.ActFrom(verb, time);
        int t = to - 1;
        t = phrases.TimeAt(t) is not null ? phrases.SkipTimeLeft(t) : t;
        string lemma = phrases.Lemma(t);
        if (phrases.IsVerb(t))
        {
            if (phrases.Is(t, Promising) && !phrases.IsUncertain(t))
            {
                return new Draft { Trigger = t, IsPromise = true, Setter = phrases.Subject(t), Act = act };
            }

            bool owes = lemma is "have" or "need" && !phrases.IsUncertain(t);
            bool are = lemma == "be" && phrases.Word(t) is "is" or "are";
            if (owes || are)
            {
                return ByBound(phrases, t, null, verb, act, time);
            }

            if (phrases.Is(t, Ordering) && IsPassive(phrases, t) && !phrases.IsUncertain(t))
            {
                return ByBound(phrases, t, null, verb, act, time);
            }

            // "must try to leave": the act is to try.
            return time is null ? null : Act(phrases, t, time);
        }

        // "were told by the commission to sell", "ordered the firm to pay".
        if (phrases.PhraseUpTo(t) is not { } object_)
        {
            return null;
        }

        int governor = object_.Start - 1;
        bool agent = phrases.Word(governor) == "by";
        bool calls = phrases.Word(governor) is "on" or "upon" && phrases.Lemma(governor - 1) == "call";
        governor = agent || calls ? governor - 1 : governor;
        if (!calls && !(phrases.Tag(governor) == Upos.Verb && phrases.Is(governor, Ordering)))
        {
            return null;
        }

        if (phrases.IsUncertain(governor))
        {
            return null;
        }

        return agent ? ByBound(phrases, governor, object_, verb, act, time)
            : new Draft { Trigger = governor, Setter = phrases.Subject(governor), Bound = object_, Act = act };
    }

    /// <summary>The subject is bound, except by an act that happens to it: "the loan has to be repaid".</summary>
    private static Draft ByBound(Phrases phrases, int governor, Span? setter, int verb, Span act, TimeExpression? time)
    {
        Span? subject = phrases.Subject(governor);
        bool suffers = phrases.Lemma(verb) == "be" || IsPassive(phrases, verb);
        return new Draft
        {
            Trigger = governor,
            Setter = setter,
            Bound = suffers ? null : subject,
            Act = suffers && subject is { } s ? phrases.ActFrom(s.Start, time) : act,
        };
    }

    /// <summary>"gave the firm 30 days to V", "has two weeks to V".</summary>
    private static Draft? Allowed(Phrases phrases, TimeExpression time)
    {
        int first = phrases.TokensOf(time).Start;
        return phrases.Word(first - 1) == "have" || phrases.Word(first - 1) == "has" || phrases.Tag(first - 1) is Upos.Noun or Upos.Propn or Upos.Pron
            ? Granted(phrases, time, first) : null;
    }

    /// <summary>"gave the bank until Friday to V", "have until Thursday to V".</summary>
    private static Draft? Granted(Phrases phrases, TimeExpression time, int lead)
    {
        int after = phrases.TokensOf(time).End;
        if (!phrases.IsInfinitive(after))
        {
            return null;
        }

        Span act = phrases.ActFrom(after + 1, null);
        if (phrases.Lemma(lead - 1) == "have")
        {
            return new Draft { Trigger = lead - 1, Bound = phrases.Subject(lead - 1), Act = act };
        }

        if (phrases.Lemma(lead - 1) is "give" or "grant" or "allow" && IsPassive(phrases, lead - 1))
        {
            return new Draft { Trigger = lead - 1, Bound = phrases.Subject(lead - 1), Act = act };
        }

        return phrases.PhraseUpTo(lead - 1) is { } receiver && phrases.Lemma(receiver.Start - 1) is "give" or "grant" or "allow"
            ? new Draft { Trigger = receiver.Start - 1, Setter = phrases.Subject(receiver.Start - 1), Bound = receiver, Act = act } : null;
    }

    /// <summary>"Payment of the second instalment is due by 1 June."</summary>
    private static Draft? Owing(Phrases phrases, int lead)
    {
        if (phrases.Word(lead - 1) is not ("due" or "payable") || phrases.Lemma(lead - 2) != "be" || phrases.Subject(lead - 2) is not { } subject)
        {
            return null;
        }

        for (int t = subject.Start; t < subject.End; t++)
        {
            if (phrases.Is(t, Owed))
            {
                return new Draft { Trigger = lead - 1, Act = subject };
            }
        }

        return null;
    }

    /// <summary>A promise without its time: "promised 400 million marks", "vowed to sell the club", "pledged that he would go".</summary>
    private static Draft? Promise(Phrases phrases, int verb, TimeExpression? time)
    {
        if (phrases.IsUncertain(verb) || phrases.Subject(verb) is not { } subject || phrases.Word(subject.Start) is "you" or "one")
        {
            return null;
        }

        int t = phrases.Word(verb + 1) == "that" ? verb + 2 : verb + 1;
        t = phrases.SkipTimeRight(t);
        bool infinitive = phrases.IsInfinitive(t);
        if (!infinitive && phrases.PhraseFrom(t) is null)
        {
            return null;
        }

        int start = infinitive ? t + 1 : t;

        // "that he would abdicate": the act is to abdicate.
        if (!infinitive && phrases.Tag(t) == Upos.Pron && phrases.Word(t + 1) is "would" or "will")
        {
            start = t + 2;
        }

        // "promised 400 million in February" tells when it was promised.
        bool named = !infinitive && start == verb + 1;
        Span act = phrases.ActFrom(start, time ?? (named ? phrases.Times.FirstOrDefault(t => phrases.TokensOf(t).Start > start) : null));
        return act.Length == 0 ? null : new Draft { Trigger = verb, IsPromise = true, Setter = subject, Act = act };
    }

    private static bool HasModal(Phrases phrases, int group, int verb, params ReadOnlySpan<string> modals)
    {
        for (int t = group; t < verb; t++)
        {
            if (modals.Contains(phrases.Word(t)))
            {
                return true;
            }
        }

        return false;
    }

    // "that the militia leave": the form of demands, with no auxiliary.
    private static bool IsBare(Phrases phrases, int verb) =>
        phrases.GroupStart(verb) == verb ? phrases.Word(verb) == phrases.Lemma(verb) : phrases.Word(verb - 1) == "be";

    private static bool IsPassive(Phrases phrases, int verb)
    {
        for (int t = phrases.GroupStart(verb); t < verb; t++)
        {
            if (phrases.Lemma(t) == "be")
            {
                return !phrases.Word(verb).EndsWith("ing", StringComparison.Ordinal);
            }
        }

        return false;
    }

    // "a law passed", "displaced families": a participle right before or after a noun, without an auxiliary.
    private static bool IsDescribing(Phrases phrases, int token) =>
        phrases.GroupStart(token) == token && phrases.Word(token).EndsWith("ed", StringComparison.Ordinal)
        && (phrases.Tag(token + 1) is Upos.Noun or Upos.Propn && phrases.Tag(token - 1) is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun);

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
