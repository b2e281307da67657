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
    /// <param name="phrases">The sentence.</param>
    /// <param name="named">Whether the sentence before has named a deadline.</param>
    /// <param name="drafts">Where to add.</param>
    public static void Find(Phrases phrases, bool named, List<Draft> drafts)
    {
        int before = drafts.Count;
        bool any = false;
        for (int t = phrases.Tokens.Start; t < phrases.Tokens.End; t++)
        {
            if (Nouns.Contains(phrases.Word(t)) && phrases.Tag(t) is Upos.Noun or Upos.Propn)
            {
                any = true;
                Read(phrases, t, drafts);
            }
            else if (phrases.Word(t) is "ones" && (any || named || drafts.Count > before))
            {
                Read(phrases, t, drafts);
            }
        }
    }

    private static void Read(Phrases phrases, int noun, List<Draft> drafts)
    {
        int start = phrases.PhraseUpTo(noun) is { } phrase ? phrase.Start : noun;
        while (phrases.TimeAt(start - 1) is { } inside)
        {
            // "a March 20 deadline": the article stands before the time.
            start = phrases.TokensOf(inside).Start;
            start = phrases.Tag(start - 1) is Upos.Det or Upos.Adj || phrases.Word(start - 1) is "its" or "their" or "his" or "her" ? start - 1 : start;
        }

        var draft = new Draft { Trigger = noun, Time = TimeOf(phrases, start, noun) };
        int verb = GoverningVerb(phrases, start, out Span? between);
        bool told = verb >= 0 ? ReadObject(phrases, draft, verb, between) : ReadSubject(phrases, draft, noun, start);
        ReadPurpose(phrases, draft, noun);
        if (told && verb >= 0 && draft.Status is null && draft.Time is null)
        {
            ReadFateOfThese(phrases, draft, noun);
        }

        bool somebody = draft.Setter is not null || draft.Bound is not null || draft.Act is not null;
        if ((told && draft.Status is not null) || (draft.Time is not null && (somebody || (told && draft.Time.IsResolved))))
        {
            drafts.Add(draft);
        }
    }

    /// <summary>The time inside the noun phrase or right after it: "a June deadline", "a deadline of Friday", "the deadline is May 5".</summary>
    private static TimeExpression? TimeOf(Phrases phrases, int start, int noun)
    {
        for (int t = noun - 1; t >= start; t--)
        {
            if (phrases.TimeAt(t) is { } time)
            {
                return time;
            }
        }

        for (int t = noun + 1; t < noun + 7; t++)
        {
            if (phrases.TimeAt(t) is { } time)
            {
                return time;
            }

            if (!(phrases.Word(t) is "of" or "on" or "for" or "is" or "was" or "at" or "expires" or "expired" or "passes" or "passed" or "ends"
                or "falls" or "runs" or "ran" or "out" or "set" or "came" or "and" or "went" or "expiring" or "had" or "has"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The time of the deadline itself, not that of what happened to it: "lifted the deadline on Monday".</summary>
    private static TimeExpression? InsideTime(Phrases phrases, Draft draft) =>
        draft.Time is { } time && (phrases.TokensOf(time).Start < draft.Trigger || phrases.Word(draft.Trigger + 1) is "of" or "for") ? time : null;

    /// <summary>The verb whose object the noun phrase is; -1 where it is none.</summary>
    private static int GoverningVerb(Phrases phrases, int start, out Span? between)
    {
        between = null;
        int t = start - 1;
        if (phrases.Word(t) is "back" && phrases.Tag(t - 1) == Upos.Verb)
        {
            return t - 1;
        }

        if (phrases.Tag(t) == Upos.Verb)
        {
            return t;
        }

        // "gave the rebels a deadline".
        if (phrases.PhraseUpTo(t) is { } receiver && phrases.Tag(receiver.Start - 1) == Upos.Verb && phrases.Lemma(receiver.Start - 1) is "give" or "set")
        {
            between = receiver;
            return receiver.Start - 1;
        }

        return phrases.Tag(t) is Upos.Aux && phrases.Lemma(t) == "have" ? t : -1;
    }

    private static bool ReadObject(Phrases phrases, Draft draft, int verb, Span? receiver)
    {
        string lemma = phrases.Lemma(verb);
        Span? subject = SubjectOf(phrases, verb, out bool failed);
        if (phrases.Is(verb, Setting) && !phrases.IsUncertain(verb))
        {
            draft.Setter = subject;
            draft.Bound = receiver;
            return true;
        }

        if (lemma == "let")
        {
            int next = draft.Trigger + 1;
            return phrases.Is(next, Passing) && Conclude(draft, DeadlineStatus.Passed, new Span(verb, next + 1));
        }

        if (phrases.Is(verb, Facing))
        {
            draft.Bound = subject;
            return true;
        }

        DeadlineStatus? status = phrases.Is(verb, Missing) || (phrases.Is(verb, Meeting) && failed) ? DeadlineStatus.Missed
            : phrases.Is(verb, Meeting) ? DeadlineStatus.Met
            : phrases.Is(verb, Extending) ? DeadlineStatus.Extended
            : phrases.Is(verb, Lifting) ? DeadlineStatus.Lifted : null;
        bool happened = failed || !IsAhead(phrases, verb);
        if (status is not { } done || !happened || (!failed && phrases.IsUncertain(verb)))
        {
            return false;
        }

        bool bySetter = done is DeadlineStatus.Extended or DeadlineStatus.Lifted;
        draft.Setter = bySetter ? subject : null;
        draft.Bound = bySetter ? null : subject;
        draft.Time = done == DeadlineStatus.Extended ? NewTime(phrases, draft.Trigger) ?? InsideTime(phrases, draft) : InsideTime(phrases, draft);
        return Conclude(draft, done, new Span(subject?.Start ?? verb, End(phrases, draft)));
    }

    private static bool ReadSubject(Phrases phrases, Draft draft, int noun, int start)
    {
        // "has established various deadlines, many have come and gone": told of the others by what stands for them.
        int verb = AfterInsertion(phrases, noun + 1);
        int first = verb;
        while (phrases.IsInside(verb) && !(phrases.IsVerb(verb) && phrases.Word(phrases.GroupStart(verb) - 1) != "to"))
        {
            verb++;
        }

        if (!phrases.IsInside(verb) || verb > first + 11)
        {
            return false;
        }

        while (phrases.IsVerb(verb + 1) || (phrases.Tag(verb + 1) is Upos.Adv or Upos.Part && phrases.IsVerb(verb + 2)))
        {
            verb++;
        }

        draft.FateVerb = phrases.GroupStart(verb);
        draft.Time ??= TimeAfter(phrases, verb);
        return phrases.Lemma(verb) == "be" ? draft.Time is not null : ReadFate(phrases, draft, verb, start);
    }

    /// <summary>Steps over ", which was set by the council,".</summary>
    private static int AfterInsertion(Phrases phrases, int token)
    {
        if (phrases.Word(token) != ",")
        {
            return token;
        }

        int end = token + 1;
        while (end < token + 20 && phrases.IsInside(end) && phrases.Word(end) != ",")
        {
            end++;
        }

        return phrases.Word(end) == "," ? end + 1 : token;
    }

    /// <summary>What a verb says of the deadline that is its subject.</summary>
    private static bool ReadFate(Phrases phrases, Draft draft, int verb, int start)
    {
        string lemma = phrases.Lemma(verb);
        bool ahead = IsAhead(phrases, verb);
        bool passive = phrases.GroupStart(verb) is var group && group < verb && phrases.Lemma(verb - 1) == "be";
        DeadlineStatus? status = lemma == "come" && phrases.Word(verb + 1) == "and" && phrases.Lemma(verb + 2) == "go" ? DeadlineStatus.Passed
            : phrases.Is(verb, Passing) ? DeadlineStatus.Passed
            : !passive ? null
            : phrases.Is(verb, Missing) ? DeadlineStatus.Missed
            : phrases.Is(verb, Meeting) ? DeadlineStatus.Met
            : phrases.Is(verb, Extending) ? DeadlineStatus.Extended
            : phrases.Is(verb, Lifting) ? DeadlineStatus.Lifted : null;
        bool set = passive && phrases.Is(verb, Setting);
        if (set && phrases.Word(verb + 1) == "by")
        {
            draft.Setter = phrases.PhraseFrom(verb + 2);
        }

        if (status is not { } done || ahead || phrases.IsUncertain(verb))
        {
            return draft.Time is not null && !phrases.IsUncertain(verb);
        }

        draft.Time = done == DeadlineStatus.Extended ? NewTime(phrases, verb) ?? draft.Time : draft.Time ?? TimeAfter(phrases, verb);
        return Conclude(draft, done, new Span(start, phrases.ActFrom(verb, null).End));
    }

    /// <summary>"has set various deadlines, many have come and gone": what is told of them by a word that stands for them.</summary>
    private static void ReadFateOfThese(Phrases phrases, Draft draft, int noun)
    {
        for (int t = noun + 1; t < phrases.Tokens.End; t++)
        {
            if (!(phrases.Word(t) is "many" or "most" or "all" or "some" or "both" or "several" or "none" or "each" or "they" or "which" or "it"))
            {
                continue;
            }

            int verb = t + 1;
            while (phrases.Tag(verb) is Upos.Aux or Upos.Adv || phrases.Lemma(verb) == "have" || phrases.Are(verb, "of them") || phrases.Word(verb) == "them")
            {
                verb++;
            }

            if (phrases.Tag(verb) == Upos.Verb)
            {
                ReadFate(phrases, draft, verb, t);
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
    private static void ReadPurpose(Phrases phrases, Draft draft, int noun)
    {
        int t = noun + 1;
        for (int n = 0; n < 3; n++)
        {
            t = phrases.SkipTimeRight(t);
        }

        string word = phrases.Word(t);
        if (phrases.Is(t, Setting) && phrases.Word(t + 1) == "by" && phrases.PhraseFrom(t + 2) is { } setter)
        {
            draft.Setter ??= setter;
        }
        else if (phrases.IsInfinitive(t))
        {
            draft.Act ??= phrases.ActFrom(t + 1, draft.Time, draft.FateVerb);
        }
        else if (word is "for" or "to" or "on" && phrases.PhraseFrom(t + 1) is { } phrase)
        {
            if (phrases.IsInfinitive(phrase.End))
            {
                draft.Bound ??= phrase;
                draft.Act ??= phrases.ActFrom(phrase.End + 1, draft.Time);
            }
            else if (word == "for")
            {
                draft.Act ??= phrases.NamedActFrom(t + 1, draft.Time);
            }
            else if (word == "to")
            {
                draft.Bound ??= phrase;
            }
        }
    }

    private static Span? SubjectOf(Phrases phrases, int verb, out bool failed)
    {
        failed = false;
        int t = phrases.GroupStart(verb) - 1;
        if (phrases.Word(t) == "to" && phrases.Lemma(t - 1) is "fail" or "refuse" or "manage")
        {
            failed = phrases.Lemma(t - 1) != "manage";
            return phrases.Subject(t - 1);
        }

        return phrases.Subject(verb);
    }

    private static bool IsAhead(Phrases phrases, int verb)
    {
        int start = phrases.GroupStart(verb);
        for (int t = start; t < verb; t++)
        {
            if (phrases.Word(t) is "will" or "wo" or "'ll" or "must")
            {
                return true;
            }
        }

        // "expires on Sunday", "to meet the deadline".
        return phrases.Word(start - 1) == "to" || (start == verb && phrases.Word(verb).EndsWith('s') && phrases.Word(verb) != phrases.Lemma(verb))
            || (start == verb && phrases.Word(verb) == phrases.Lemma(verb) && phrases.Lemma(verb) != "let");
    }

    private static TimeExpression? NewTime(Phrases phrases, int from)
    {
        for (int t = from + 1; t < from + 10; t++)
        {
            if (phrases.TimeAt(t) is { } time && phrases.Word(phrases.TokensOf(time).Start - 1) is "to" or "until" or "till" or "by")
            {
                return time;
            }
        }

        return null;
    }

    private static TimeExpression? TimeAfter(Phrases phrases, int verb)
    {
        for (int t = verb + 1; t < verb + 5; t++)
        {
            if (phrases.TimeAt(t) is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static int End(Phrases phrases, Draft draft) => phrases.ActFrom(draft.Trigger, null).End;

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
