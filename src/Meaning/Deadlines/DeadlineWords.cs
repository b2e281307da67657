using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning.Deadlines;

/// <summary>Deadlines that are called so: "has set a June deadline for Ruan to reach a settlement", "missed the deadline".</summary>
internal static class DeadlineWords
{
    private static readonly FrozenSet<string> Nouns = Set("deadline deadlines ultimatum ultimatums cutoff");

    private static readonly FrozenSet<string> Setting = Set("set impose give issue establish announce fix declare send present deliver lay");

    private static readonly FrozenSet<string> Facing = Set("face have confront");

    private static readonly FrozenSet<string> Missing = Set("miss ignore breach flout overshoot blow defy");

    private static readonly FrozenSet<string> Meeting = Set("meet beat keep");

    private static readonly FrozenSet<string> Extending = Set("extend postpone delay push move prolong");

    private static readonly FrozenSet<string> Lifting = Set("lift scrap drop withdraw cancel abandon revoke rescind");

    private static readonly FrozenSet<string> Passing = Set("pass expire lapse elapse slip");

    /// <summary>Adds what the deadline words of a sentence say.</summary>
    /// <param name="clauses">The sentence.</param>
    /// <param name="named">Whether the sentence before has named a deadline.</param>
    /// <param name="drafts">Where to add.</param>
    public static void Find(Clauses clauses, bool named, List<Draft> drafts)
    {
        int before = drafts.Count;
        bool any = false;
        for (int t = clauses.Tokens.Start; t < clauses.Tokens.End; t++)
        {
            if (Nouns.Contains(clauses.Word(t)) && clauses.Tag(t) is Upos.Noun or Upos.Propn)
            {
                any = true;
                Read(clauses, t, drafts);
            }
            else if (clauses.Word(t) is "ones" && (any || named || drafts.Count > before))
            {
                Read(clauses, t, drafts);
            }
        }
    }

    private static void Read(Clauses clauses, int noun, List<Draft> drafts)
    {
        int start = clauses.PhraseUpTo(noun) is { } phrase ? phrase.Start : noun;
        while (clauses.TimeAt(start - 1) is { } inside)
        {
            // "a March 20 deadline": the article stands before the time.
            start = clauses.TokensOf(inside).Start;
            start = clauses.Tag(start - 1) is Upos.Det or Upos.Adj || clauses.Word(start - 1) is "its" or "their" or "his" or "her" ? start - 1 : start;
        }

        var draft = new Draft { Trigger = noun, Time = TimeOf(clauses, start, noun) };
        int verb = GoverningVerb(clauses, start, out Span? between);
        bool told = verb >= 0 ? ReadObject(clauses, draft, verb, between) : ReadSubject(clauses, draft, noun, start);
        ReadPurpose(clauses, draft, noun);
        if (told && verb >= 0 && draft.Status is null && draft.Time is null)
        {
            ReadFateOfThese(clauses, draft, noun);
        }

        bool somebody = draft.Setter is not null || draft.Bound is not null || draft.Act is not null;
        if ((told && draft.Status is not null) || (draft.Time is not null && (somebody || (told && draft.Time.IsResolved))))
        {
            drafts.Add(draft);
        }
    }

    /// <summary>The time inside the noun phrase or right after it: "a June deadline", "a deadline of Friday", "the deadline is May 5".</summary>
    private static TimeExpression? TimeOf(Clauses clauses, int start, int noun)
    {
        for (int t = noun - 1; t >= start; t--)
        {
            if (clauses.TimeAt(t) is { } time)
            {
                return time;
            }
        }

        for (int t = noun + 1; t < noun + 7; t++)
        {
            if (clauses.TimeAt(t) is { } time)
            {
                return time;
            }

            if (!(clauses.Word(t) is "of" or "on" or "for" or "is" or "was" or "at" or "expires" or "expired" or "passes" or "passed" or "ends"
                or "falls" or "runs" or "ran" or "out" or "set" or "came" or "and" or "went" or "expiring" or "had" or "has"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The time of the deadline itself, not that of what happened to it: "lifted the deadline on Monday".</summary>
    private static TimeExpression? InsideTime(Clauses clauses, Draft draft) =>
        draft.Time is { } time && (clauses.TokensOf(time).Start < draft.Trigger || clauses.Word(draft.Trigger + 1) is "of" or "for") ? time : null;

    /// <summary>The verb whose object the noun phrase is; -1 where it is none.</summary>
    private static int GoverningVerb(Clauses clauses, int start, out Span? between)
    {
        between = null;
        int t = start - 1;
        if (clauses.Word(t) is "back" && clauses.Tag(t - 1) == Upos.Verb)
        {
            return t - 1;
        }

        if (clauses.Tag(t) == Upos.Verb)
        {
            return t;
        }

        // "gave the rebels a deadline".
        if (clauses.PhraseUpTo(t) is { } receiver && clauses.Tag(receiver.Start - 1) == Upos.Verb && clauses.Lemma(receiver.Start - 1) is "give" or "set")
        {
            between = receiver;
            return receiver.Start - 1;
        }

        return clauses.Tag(t) is Upos.Aux && clauses.Lemma(t) == "have" ? t : -1;
    }

    private static bool ReadObject(Clauses clauses, Draft draft, int verb, Span? receiver)
    {
        string lemma = clauses.Lemma(verb);
        Span? subject = SubjectOf(clauses, verb, out bool failed);
        if (clauses.Is(verb, Setting) && !clauses.IsUncertain(verb))
        {
            draft.Setter = subject;
            draft.Bound = receiver;
            return true;
        }

        if (lemma == "let")
        {
            int next = draft.Trigger + 1;
            return clauses.Is(next, Passing) && Conclude(draft, DeadlineStatus.Passed, new Span(verb, next + 1));
        }

        if (clauses.Is(verb, Facing))
        {
            draft.Bound = subject;
            return true;
        }

        DeadlineStatus? status = clauses.Is(verb, Missing) || (clauses.Is(verb, Meeting) && failed) ? DeadlineStatus.Missed
            : clauses.Is(verb, Meeting) ? DeadlineStatus.Met
            : clauses.Is(verb, Extending) ? DeadlineStatus.Extended
            : clauses.Is(verb, Lifting) ? DeadlineStatus.Lifted : null;
        bool happened = failed || !IsAhead(clauses, verb);
        if (status is not { } done || !happened || (!failed && clauses.IsUncertain(verb)))
        {
            return false;
        }

        bool bySetter = done is DeadlineStatus.Extended or DeadlineStatus.Lifted;
        draft.Setter = bySetter ? subject : null;
        draft.Bound = bySetter ? null : subject;
        draft.Time = done == DeadlineStatus.Extended ? NewTime(clauses, draft.Trigger) ?? InsideTime(clauses, draft) : InsideTime(clauses, draft);
        return Conclude(draft, done, new Span(subject?.Start ?? verb, End(clauses, draft)));
    }

    private static bool ReadSubject(Clauses clauses, Draft draft, int noun, int start)
    {
        // "has established various deadlines, many have come and gone": told of the others by what stands for them.
        int verb = noun + 1;
        while (clauses.IsInside(verb) && !(clauses.IsVerb(verb) && clauses.Word(clauses.GroupStart(verb) - 1) != "to"))
        {
            verb++;
        }

        if (!clauses.IsInside(verb) || verb > noun + 12)
        {
            return false;
        }

        while (clauses.IsVerb(verb + 1) || (clauses.Tag(verb + 1) is Upos.Adv or Upos.Part && clauses.IsVerb(verb + 2)))
        {
            verb++;
        }

        draft.FateVerb = clauses.GroupStart(verb);
        draft.Time ??= TimeAfter(clauses, verb);
        return clauses.Lemma(verb) == "be" ? draft.Time is not null : ReadFate(clauses, draft, verb, start);
    }

    /// <summary>What a verb says of the deadline that is its subject.</summary>
    private static bool ReadFate(Clauses clauses, Draft draft, int verb, int start)
    {
        string lemma = clauses.Lemma(verb);
        bool ahead = IsAhead(clauses, verb);
        bool passive = clauses.GroupStart(verb) is var group && group < verb && clauses.Lemma(verb - 1) == "be";
        DeadlineStatus? status = lemma == "come" && clauses.Word(verb + 1) == "and" && clauses.Lemma(verb + 2) == "go" ? DeadlineStatus.Passed
            : clauses.Is(verb, Passing) ? DeadlineStatus.Passed
            : !passive ? null
            : clauses.Is(verb, Missing) ? DeadlineStatus.Missed
            : clauses.Is(verb, Meeting) ? DeadlineStatus.Met
            : clauses.Is(verb, Extending) ? DeadlineStatus.Extended
            : clauses.Is(verb, Lifting) ? DeadlineStatus.Lifted : null;
        bool set = passive && clauses.Is(verb, Setting);
        if (set && clauses.Word(verb + 1) == "by")
        {
            draft.Setter = clauses.PhraseFrom(verb + 2);
        }

        if (status is not { } done || ahead || clauses.IsUncertain(verb))
        {
            return draft.Time is not null && !clauses.IsUncertain(verb);
        }

        draft.Time = done == DeadlineStatus.Extended ? NewTime(clauses, verb) ?? draft.Time : draft.Time ?? TimeAfter(clauses, verb);
        return Conclude(draft, done, new Span(start, clauses.ActFrom(verb, null).End));
    }

    /// <summary>"has set various deadlines, many have come and gone": what is told of them by a word that stands for them.</summary>
    private static void ReadFateOfThese(Clauses clauses, Draft draft, int noun)
    {
        for (int t = noun + 1; t < clauses.Tokens.End; t++)
        {
            if (!(clauses.Word(t) is "many" or "most" or "all" or "some" or "both" or "several" or "none" or "each" or "they" or "which" or "it"))
            {
                continue;
            }

            int verb = t + 1;
            while (clauses.Tag(verb) is Upos.Aux or Upos.Adv || clauses.Lemma(verb) == "have" || clauses.Are(verb, "of them") || clauses.Word(verb) == "them")
            {
                verb++;
            }

            if (clauses.Tag(verb) == Upos.Verb)
            {
                ReadFate(clauses, draft, verb, t);
                return;
            }
        }
    }

    private static bool Conclude(Draft draft, DeadlineStatus status, Span words)
    {
        draft.Status = status;
        draft.StatusWords = words;
        return true;
    }

    /// <summary>"for Ruan and Tessaly to reach a settlement", "to file its accounts", "for bids".</summary>
    private static void ReadPurpose(Clauses clauses, Draft draft, int noun)
    {
        int t = noun + 1;
        for (int n = 0; n < 3; n++)
        {
            t = clauses.SkipTimeRight(t);
        }

        string word = clauses.Word(t);
        if (clauses.Is(t, Setting) && clauses.Word(t + 1) == "by" && clauses.PhraseFrom(t + 2) is { } setter)
        {
            draft.Setter ??= setter;
        }
        else if (clauses.IsInfinitive(t))
        {
            draft.Act ??= clauses.ActFrom(t + 1, draft.Time, draft.FateVerb);
        }
        else if (word is "for" or "to" or "on" && clauses.PhraseFrom(t + 1) is { } phrase)
        {
            if (clauses.IsInfinitive(phrase.End))
            {
                draft.Bound ??= phrase;
                draft.Act ??= clauses.ActFrom(phrase.End + 1, draft.Time);
            }
            else if (word == "for")
            {
                draft.Act ??= clauses.NamedActFrom(t + 1, draft.Time);
            }
            else if (word == "to")
            {
                draft.Bound ??= phrase;
            }
        }
    }

    private static Span? SubjectOf(Clauses clauses, int verb, out bool failed)
    {
        failed = false;
        int t = clauses.GroupStart(verb) - 1;
        if (clauses.Word(t) == "to" && clauses.Lemma(t - 1) is "fail" or "refuse" or "manage")
        {
            failed = clauses.Lemma(t - 1) != "manage";
            return clauses.Subject(t - 1);
        }

        return clauses.Subject(verb);
    }

    private static bool IsAhead(Clauses clauses, int verb)
    {
        int start = clauses.GroupStart(verb);
        for (int t = start; t < verb; t++)
        {
            if (clauses.Word(t) is "will" or "wo" or "'ll" or "must")
            {
                return true;
            }
        }

        // "expires on Sunday", "to meet the deadline".
        return clauses.Word(start - 1) == "to" || (start == verb && clauses.Word(verb).EndsWith('s') && clauses.Word(verb) != clauses.Lemma(verb))
            || (start == verb && clauses.Word(verb) == clauses.Lemma(verb) && clauses.Lemma(verb) != "let");
    }

    private static TimeExpression? NewTime(Clauses clauses, int from)
    {
        for (int t = from + 1; t < from + 10; t++)
        {
            if (clauses.TimeAt(t) is { } time && clauses.Word(clauses.TokensOf(time).Start - 1) is "to" or "until" or "till" or "by")
            {
                return time;
            }
        }

        return null;
    }

    private static TimeExpression? TimeAfter(Clauses clauses, int verb)
    {
        for (int t = verb + 1; t < verb + 5; t++)
        {
            if (clauses.TimeAt(t) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static int End(Clauses clauses, Draft draft) => clauses.ActFrom(draft.Trigger, null).End;

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
