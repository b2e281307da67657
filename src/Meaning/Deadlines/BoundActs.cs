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
    public static void Find(Clauses clauses, List<Draft> drafts)
    {
        foreach (TimeExpression time in clauses.Times)
        {
            if (time.Kind == TimeKind.Bound && !drafts.Any(d => d.Time == time) && Limited(clauses, time) is { } draft)
            {
                draft.Time = time;
                drafts.Add(draft);
            }
        }

        for (int t = clauses.Tokens.Start; t < clauses.Tokens.End; t++)
        {
            if (clauses.Tag(t) == Upos.Verb && clauses.Is(t, Promising) && Promise(clauses, t, null) is { Setter: not null } promise
                && (IsDated(clauses, promise) || Conditions.Of(clauses, promise) is not null) && !drafts.Any(d => d.Act is { } act && promise.Act is { } other && act.Overlaps(other)))
            {
                drafts.Add(promise);
            }
        }
    }

    /// <summary>"vowed to publish the report on Friday": a promise to act falls due on the day that it names.</summary>
    private static bool IsDated(Clauses clauses, Draft promise)
    {
        Span act = promise.Act!.Value;
        if (!clauses.IsInfinitive(act.Start - 1) && clauses.Word(act.Start - 1) is not ("would" or "will"))
        {
            return false;
        }

        for (int t = act.Start + 1; t < act.End; t++)
        {
            if (clauses.TimeAt(t) is { Kind: TimeKind.Date, IsResolved: true, Precision: <= TimePrecision.Month } time)
            {
                promise.Time = time;
                promise.Act = clauses.ActFrom(act.Start, time);
                return true;
            }
        }

        return false;
    }

    private static Draft? Limited(Clauses clauses, TimeExpression time)
    {
        int lead = clauses.LeadOf(time);
        if (clauses.Word(lead) is "until" or "till" || clauses.Word(lead) == "through")
        {
            return Granted(clauses, time, lead);
        }

        if (Owing(clauses, lead) is { } owing)
        {
            return owing;
        }

        // The verb that the time hangs on: the nearest to the left, past participles that describe left out.
        for (int t = lead - 1; t > clauses.Tokens.Start && t > lead - 25; t--)
        {
            if (clauses.Tag(t) is not (Upos.Verb or Upos.Aux) || clauses.Tag(t + 1) == Upos.Verb || IsDescribing(clauses, t))
            {
                continue;
            }

            return Act(clauses, t, time);
        }

        return null;
    }

    private static Draft? Act(Clauses clauses, int verb, TimeExpression time)
    {
        int group = clauses.GroupStart(verb);
        if (clauses.Word(group - 1) == "to" && Infinitive(clauses, verb, group - 1, time) is { } infinitive)
        {
            return infinitive;
        }

        if (clauses.Word(group - 1) == "to")
        {
            return null;
        }

        if (clauses.Is(verb, Wanting) && !clauses.IsUncertain(verb) && clauses.Tag(verb + 1) is not (Upos.Part or Upos.Sconj)
            && clauses.PhraseFrom(verb + 1) is not null)
        {
            return new Draft { Trigger = verb, Setter = clauses.Subject(verb), Act = clauses.ActFrom(verb + 1, time) };
        }

        if (clauses.Is(verb, Promising))
        {
            return Promise(clauses, verb, time);
        }

        return HasModal(clauses, group, verb, "must", "shall") || HasModal(clauses, group, verb, "will", "would", "wo") || IsBare(clauses, verb)
            ? Clause(clauses, verb, group, time) : null;
    }

    /// <summary>"Z must V", alone or in what somebody has ordered or promised; with "will" only in a promise, bare only in a demand.</summary>
    private static Draft? Clause(Clauses clauses, int verb, int group, TimeExpression time)
    {
        if (clauses.Subject(verb) is not { } subject)
        {
            return null;
        }

        bool must = HasModal(clauses, group, verb, "must", "shall");
        bool perfect = clauses.Word(verb - 1) is "have";
        int opener = clauses.Word(subject.Start - 1) == "that" ? subject.Start - 1 : subject.Start;
        int governor = Governor(clauses, opener, out Span? told);
        Span act = clauses.Tag(subject.Start) == Upos.Pron && subject.Length == 1 ? clauses.ActFrom(verb, time) : clauses.ActFrom(subject.Start, time);
        if (clauses.Is(governor, Promising) && !clauses.IsUncertain(governor))
        {
            return must ? null : new Draft { Trigger = verb, IsPromise = true, Setter = clauses.Subject(governor), Act = act };
        }

        bool ordered = clauses.Is(governor, Ordering) && !clauses.IsUncertain(governor) && (must || opener < subject.Start);
        if (perfect || (!must && !(ordered && IsBare(clauses, verb))))
        {
            return null;
        }

        bool does = clauses.Lemma(verb) != "be" && !IsPassive(clauses, verb);
        bool stands = clauses.Tag(subject.Start) == Upos.Pron && subject.Length == 1;
        return new Draft
        {
            Trigger = verb,
            Setter = ordered ? clauses.Subject(governor) : null,
            Bound = stands && told is not null ? told : does ? subject : null,
            Act = does ? clauses.ActFrom(verb, time) : clauses.ActFrom(subject.Start, time),
        };
    }

    /// <summary>The verb whose clause starts at a token, and whom it addresses: "told the firms that".</summary>
    private static int Governor(Clauses clauses, int opener, out Span? told)
    {
        told = null;
        int t = opener - 1;
        while (clauses.TimeAt(t) is not null)
        {
            t = clauses.SkipTimeLeft(t);
        }

        if (clauses.Tag(t) == Upos.Verb)
        {
            return t;
        }

        if (clauses.PhraseUpTo(t) is { } receiver && clauses.Tag(receiver.Start - 1) == Upos.Verb)
        {
            told = receiver;
            return receiver.Start - 1;
        }

        return -1;
    }

    /// <summary>"ordered the firm to V", "was told to V", "promised to V", "has to V", "is required to V".</summary>
    private static Draft? Infinitive(Clauses clauses, int verb, int to, TimeExpression? time)
    {
        Span act = clauses.ActFrom(verb, time);
        int t = to - 1;
        t = clauses.TimeAt(t) is not null ? clauses.SkipTimeLeft(t) : t;
        string lemma = clauses.Lemma(t);
        if (clauses.IsVerb(t))
        {
            if (clauses.Is(t, Promising) && !clauses.IsUncertain(t))
            {
                return new Draft { Trigger = t, IsPromise = true, Setter = clauses.Subject(t), Act = act };
            }

            bool owes = lemma is "have" or "need" && !clauses.IsUncertain(t);
            bool are = lemma == "be" && clauses.Word(t) is "is" or "are";
            if (owes || are)
            {
                return ByBound(clauses, t, null, verb, act, time);
            }

            if (clauses.Is(t, Ordering) && IsPassive(clauses, t) && !clauses.IsUncertain(t))
            {
                return ByBound(clauses, t, null, verb, act, time);
            }

            // "must try to leave": the act is to try.
            return time is null ? null : Act(clauses, t, time);
        }

        // "were told by the commission to sell", "ordered the firm to pay".
        if (clauses.PhraseUpTo(t) is not { } object_)
        {
            return null;
        }

        int governor = object_.Start - 1;
        bool agent = clauses.Word(governor) == "by";
        bool calls = clauses.Word(governor) is "on" or "upon" && clauses.Lemma(governor - 1) == "call";
        governor = agent || calls ? governor - 1 : governor;
        if (!calls && !(clauses.Tag(governor) == Upos.Verb && clauses.Is(governor, Ordering)))
        {
            return null;
        }

        if (clauses.IsUncertain(governor))
        {
            return null;
        }

        return agent ? ByBound(clauses, governor, object_, verb, act, time)
            : new Draft { Trigger = governor, Setter = clauses.Subject(governor), Bound = object_, Act = act };
    }

    /// <summary>The subject is bound, except by an act that happens to it: "the loan has to be repaid".</summary>
    private static Draft ByBound(Clauses clauses, int governor, Span? setter, int verb, Span act, TimeExpression? time)
    {
        Span? subject = clauses.Subject(governor);
        bool suffers = clauses.Lemma(verb) == "be" || IsPassive(clauses, verb);
        return new Draft
        {
            Trigger = governor,
            Setter = setter,
            Bound = suffers ? null : subject,
            Act = suffers && subject is { } s ? clauses.ActFrom(s.Start, time) : act,
        };
    }

    /// <summary>"gave the bank until Friday to V", "have until Thursday to V".</summary>
    private static Draft? Granted(Clauses clauses, TimeExpression time, int lead)
    {
        int after = clauses.TokensOf(time).End;
        if (!clauses.IsInfinitive(after))
        {
            return null;
        }

        Span act = clauses.ActFrom(after + 1, null);
        if (clauses.Lemma(lead - 1) == "have")
        {
            return new Draft { Trigger = lead - 1, Bound = clauses.Subject(lead - 1), Act = act };
        }

        if (clauses.Lemma(lead - 1) is "give" or "grant" or "allow" && IsPassive(clauses, lead - 1))
        {
            return new Draft { Trigger = lead - 1, Bound = clauses.Subject(lead - 1), Act = act };
        }

        return clauses.PhraseUpTo(lead - 1) is { } receiver && clauses.Lemma(receiver.Start - 1) is "give" or "grant" or "allow"
            ? new Draft { Trigger = receiver.Start - 1, Setter = clauses.Subject(receiver.Start - 1), Bound = receiver, Act = act } : null;
    }

    /// <summary>"Payment of the second instalment is due by 1 June."</summary>
    private static Draft? Owing(Clauses clauses, int lead)
    {
        if (clauses.Word(lead - 1) is not ("due" or "payable") || clauses.Lemma(lead - 2) != "be" || clauses.Subject(lead - 2) is not { } subject)
        {
            return null;
        }

        for (int t = subject.Start; t < subject.End; t++)
        {
            if (clauses.Is(t, Owed))
            {
                return new Draft { Trigger = lead - 1, Act = subject };
            }
        }

        return null;
    }

    /// <summary>A promise without its time: "promised 400 million marks", "vowed to sell the club", "pledged that he would go".</summary>
    private static Draft? Promise(Clauses clauses, int verb, TimeExpression? time)
    {
        if (clauses.IsUncertain(verb) || clauses.Subject(verb) is not { } subject || clauses.Word(subject.Start) is "you" or "one")
        {
            return null;
        }

        int t = clauses.Word(verb + 1) == "that" ? verb + 2 : verb + 1;
        t = clauses.SkipTimeRight(t);
        bool infinitive = clauses.IsInfinitive(t);
        if (!infinitive && clauses.PhraseFrom(t) is null)
        {
            return null;
        }

        int start = infinitive ? t + 1 : t;

        // "that he would abdicate": the act is to abdicate.
        if (!infinitive && clauses.Tag(t) == Upos.Pron && clauses.Word(t + 1) is "would" or "will")
        {
            start = t + 2;
        }

        // "promised 400 million in February" tells when it was promised.
        bool named = !infinitive && start == verb + 1;
        Span act = clauses.ActFrom(start, time ?? (named ? clauses.Times.FirstOrDefault(t => clauses.TokensOf(t).Start > start) : null));
        return act.Length == 0 ? null : new Draft { Trigger = verb, IsPromise = true, Setter = subject, Act = act };
    }

    private static bool HasModal(Clauses clauses, int group, int verb, params ReadOnlySpan<string> modals)
    {
        for (int t = group; t < verb; t++)
        {
            if (modals.Contains(clauses.Word(t)))
            {
                return true;
            }
        }

        return false;
    }

    // "that the militia leave": the form of demands, with no auxiliary.
    private static bool IsBare(Clauses clauses, int verb) =>
        clauses.GroupStart(verb) == verb ? clauses.Word(verb) == clauses.Lemma(verb) : clauses.Word(verb - 1) == "be";

    private static bool IsPassive(Clauses clauses, int verb)
    {
        for (int t = clauses.GroupStart(verb); t < verb; t++)
        {
            if (clauses.Lemma(t) == "be")
            {
                return !clauses.Word(verb).EndsWith("ing", StringComparison.Ordinal);
            }
        }

        return false;
    }

    // "a law passed", "displaced families": a participle right before or after a noun, without an auxiliary.
    private static bool IsDescribing(Clauses clauses, int token) =>
        clauses.GroupStart(token) == token && clauses.Word(token).EndsWith("ed", StringComparison.Ordinal)
        && (clauses.Tag(token + 1) is Upos.Noun or Upos.Propn && clauses.Tag(token - 1) is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun);

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
