using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Meaning;

internal sealed partial class Phrases
{
    /// <summary>First token of the group of a verb: its auxiliaries and adverbs are inside, "to" is not.</summary>
    public int GroupStart(int verb)
    {
        int start = verb;
        while (IsInside(start - 1) && TimeAt(start - 1) is null
            && (Tag(start - 1) is Upos.Aux or Upos.Adv || Word(start - 1) is "not" or "n't" or "never"
                || (Lemma(start - 1) is "have" or "be" or "do" && IsVerb(start - 1))))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether a verb is said not to be, not yet to be, or only under a condition or by a modal other than "will" and "must".</summary>
    public bool IsUncertain(int verb)
    {
        for (int t = GroupStart(verb); t < verb; t++)
        {
            if (Word(t) is "not" or "n't" or "never" or "may" or "might" or "could" or "would" or "should" or "can" or "hardly")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of a verb: the noun phrase before its group, over an apposition or a relative pronoun.</summary>
    public Span? Subject(int verb)
    {
        int before = GroupStart(verb) - 1;
        before = SkipTimeLeft(before);
        if (Word(before) is "who" or "which" or "that" && IsNoun(Word(before - 1) == "," ? before - 2 : before - 1))
        {
            before = Word(before - 1) == "," ? before - 2 : before - 1;
        }
        else if (Word(before) == ",")
        {
            // "Ruan's president, an old soldier, must …"
            int comma = before - 1;
            while (comma > Tokens.Start && comma > before - Reach && Word(comma) != ",")
            {
                comma--;
            }

            if (comma <= Tokens.Start || Word(comma) != ",")
            {
                return null;
            }

            before = comma - 1;
        }

        return PhraseUpTo(before);
    }

    /// <summary>The noun phrase whose last token is given, with what "of", "in" and "and" hang on it to the left.</summary>
    public Span? PhraseUpTo(int last)
    {
        if (!IsInside(last) || TimeAt(last) is not null || !(IsNoun(last) || (Tag(last) == Upos.Adj && Tag(last - 1) == Upos.Det)))
        {
            return null;
        }

        int start = Core(last);
        bool joined = false;
        for (int n = 0; n < 4; n++)
        {
            int link = start - 1;
            string word = Word(link);
            bool and = word is "and" or "&";
            bool attached = word is "of" or "in" or "at" or "for" or "from" or "with" or "on" && !Governs(link - 1);
            bool listed = word == "," && joined;
            if (!(and || attached || listed) || TimeAt(link - 1) is not null || Tag(link - 1) is not (Upos.Noun or Upos.Propn))
            {
                break;
            }

            joined |= and;
            start = Core(link - 1);
        }

        return new Span(start, last + 1);
    }

    private bool Governs(int token) => IsVerb(token);

    /// <summary>First token of the plain noun phrase that ends with a token.</summary>
    private int Core(int last)
    {
        int start = last;
        while (IsInside(start - 1) && TimeAt(start - 1) is null && Tag(start) != Upos.Det && Tag(last) != Upos.Pron)
        {
            Upos before = Tag(start - 1);
            bool inside = before is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Sym
                || (before == Upos.Pron && Word(start - 1) is "his" or "her" or "its" or "their" or "our" or "my" or "your")
                || Word(start - 1) is "'s" or "-"
                || (before == Upos.Part && Word(start - 1) is "'")
                || (before == Upos.Verb && Word(start - 1).EndsWith("ed", StringComparison.Ordinal) && (Tag(start - 2) == Upos.Det || Word(start - 2) == "-"));
            if (!inside)
            {
                break;
            }

            start--;
        }

        // "the court's order": the owner's article is inside too.
        return Word(start - 1) is "both" || (Word(start - 1) == "all" && Tag(start) == Upos.Det) ? start - 1 : start;
    }

    /// <summary>The plain noun phrase that starts at a token, with "and" and "of" to the right; null where none does.</summary>
    public Span? PhraseFrom(int start)
    {
        int end = CoreEnd(start);
        if (end == start)
        {
            return null;
        }

        for (int n = 0; n < 4; n++)
        {
            bool linked = Word(end) is "and" or "of" or "&" || (Word(end) == "," && HasAndAfter(end));
            int next = linked ? CoreEnd(end + 1) : end;
            if (next == end || next == end + 1 || IsVerb(next) && Word(end) == "and" && Tag(next) == Upos.Aux)
            {
                break;
            }

            end = next;
        }

        return new Span(start, end);
    }

    private bool HasAndAfter(int comma)
    {
        int next = CoreEnd(comma + 1);
        return next > comma + 1 && (Word(next) == "and" || (Word(next) == "," && Word(next + 1) == "and"));
    }

    private int CoreEnd(int start)
    {
        int end = start;
        int last = start;
        while (IsInside(end) && TimeAt(end) is null)
        {
            Upos upos = Tag(end);
            if (upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num)
            {
                last = end + 1;
                if (upos == Upos.Pron && Word(end) is not ("his" or "her" or "its" or "their" or "our" or "my" or "your"))
                {
                    break;
                }
            }
            else if (!(upos is Upos.Adj or Upos.Sym || (upos == Upos.Det && (end == start || Word(end - 1) is "both" or "all" or "half"))
                || Word(end) is "'s" or "'" or "-" || (end == start && Word(end) == "both") || (upos == Upos.Verb && end > start && Tag(end + 1) is Upos.Noun && Tag(end - 1) is Upos.Det or Upos.Adj)))
            {
                break;
            }

            end++;
        }

        return last;
    }

    /// <summary>The nearest verb to the left of a token that one of some lemmas names; -1 where there is none near.</summary>
    public int VerbBefore(int token, FrozenSet<string> lemmas)
    {
        for (int t = token - 1; t >= Tokens.Start && t > token - Reach; t--)
        {
            if (Tag(t) == Upos.Verb && Is(t, lemmas))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>Steps left over a time expression and its preposition: "on Friday".</summary>
    public int SkipTimeLeft(int token) => TimeAt(token) is { } time ? LeadOf(time) - 1 : token;

    /// <summary>Steps right over a time expression and the preposition before it.</summary>
    public int SkipTimeRight(int token)
    {
        if (TimeAt(token) is { } time)
        {
            return TokensOf(time).End;
        }

        return Tag(token) == Upos.Adp && TimeAt(token + 1) is { } next ? TokensOf(next).End : token;
    }
}
