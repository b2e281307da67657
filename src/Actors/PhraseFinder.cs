using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds the noun phrases of a document by their tags: pronouns, names, descriptions. One pass.</summary>
internal sealed partial class PhraseFinder
{
    private readonly Document _document;
    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly List<Mention> _found = [];
    private readonly bool[] _breaks;
    private readonly List<int> _headlines = [];
    private HashSet<string>? _known;
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _knownWords;
    private int _sentence;
    private int _sentenceStart;
    private int _sentenceEnd;

    private PhraseFinder(Document document, bool[] breaks)
    {
        _document = document;
        _breaks = breaks;
    }

    /// <summary>All phrases, in order of their first token; a possessor stands before the phrase that it opens.</summary>
    /// <param name="document">Tagged.</param>
    /// <param name="breaks">For each token whether a cue or a content begins there: no phrase goes on over it.</param>
    /// <param name="acronyms">Those that the article explains.</param>
    public static List<Mention> Find(Document document, bool[] breaks, List<Acronym> acronyms)
    {
        var finder = new PhraseFinder(document, breaks);
        // Headlines in title case last: what is a name in them shows from the text below.
        for (int s = 0; s < document.SentenceCount; s++)
        {
            if (finder.IsTitleCase(s))
            {
                finder._headlines.Add(s);
            }
            else
            {
                finder.FindIn(s);
            }
        }

        finder.FindInHeadlines();
        finder.JoinNames(acronyms);
        finder._found.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        finder.Lengthen();
        return finder._found;
    }

    private void FindInHeadlines()
    {
        if (_headlines.Count == 0)
        {
            return;
        }

        _known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Mention mention in _found)
        {
            for (int t = mention.Inner; mention.Form == MentionForm.Name && t < mention.End; t++)
            {
                _known.Add(_document.Token(t).ToString());
            }
        }

        _knownWords = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (int s in _headlines)
        {
            FindIn(s);
        }

        _known = null;
    }

    private void FindIn(int sentence)
    {
        _sentence = sentence;
        Span tokens = _document.Sentence(sentence);
        _sentenceStart = tokens.Start;
        _sentenceEnd = tokens.End;
        int t = tokens.Start;
        while (t < tokens.End)
        {
            Upos tag = _document.Upos(t);
            ReadOnlySpan<char> word = _document.Token(t);
            bool possessive = Pronouns.IsPossessive(word) && tag is Upos.Pron or Upos.Det;
            Pronoun pronoun = possessive || tag == Upos.Pron ? Pronouns.Of(word) : Pronoun.None;
            if (pronoun == Pronoun.That && t + 1 < tokens.End && IsNominal(t + 1) && IsPointer(word))
            {
                pronoun = Pronoun.None;
            }

            if (pronoun != Pronoun.None)
            {
                Mention mention = AddPronoun(t, pronoun);
                bool opens = possessive && t + 1 < tokens.End && IsNominal(t + 1);
                mention.Inside = opens;
                t = opens ? Phrase(t, t + 1, mention) : t + 1;
            }
            else if (tag is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Pron
                || (tag is Upos.Adv or Upos.Sym && !(word[0] is 'w' or 'W' && word.Length > 2 && word[1] == 'h') && t + 1 < tokens.End && _document.Upos(t + 1) is Upos.Adj or Upos.Num or Upos.Det)
                || (IsCapital(t) && _lexicon[word].Is(WordFacts.Given) && t + 1 < tokens.End && _document.Upos(t + 1) == Upos.Propn)
                || (tag == Upos.Verb && t + 1 < tokens.End && IsCapital(t) && _document.Upos(t + 1) == Upos.Propn && t > tokens.Start))
            {
                t = Phrase(t, t, null);
            }
            else
            {
                t++;
            }
        }
    }

    /// <summary>Reads one phrase from <paramref name="from"/> and everything that possesses it; gives the token after it.</summary>
    private int Phrase(int start, int from, Mention? owner)
    {
        int inner = from;
        int noun = -1;
        int i = from;
        for (; i < _sentenceEnd; i++)
        {
            Upos tag = _document.Upos(i);
            if (i > from && _breaks[i])
            {
                break;
            }

            if (noun >= 0 && IsPossessiveMark(i))
            {
                owner = Classify(start, inner, noun + 1, owner);
                owner.Inside = true;
                inner = i + 1;
                noun = -1;
                continue;
            }

            if (noun >= 0 && OpensOffice(i, noun))
            {
                // "Secretary of State Jane Roe" is one phrase.
                noun = ++i;
            }
            else if (noun >= 0 && LeavesName(i, noun))
            {
                break;
            }
            else if (noun >= 0 && i > inner && IsHyphen(i - 1) && IsGlued(i - 1) && tag is not Upos.Punct)
            {
                // "The 29-year-old", "Post-ABC".
                noun = i;
            }
            else if (tag is Upos.Noun or Upos.Propn || (noun < 0 && IsCapital(i) && i + 1 < _sentenceEnd && _document.Upos(i + 1) == Upos.Propn && _lexicon[_document.Token(i)].Is(WordFacts.Given)) || (tag == Upos.Verb && i > start && IsCapital(i) && IsCapital(i - 1)))
            {
                noun = i;
            }
            else if (!Continues(i, tag, inner, noun))
            {
                break;
            }
        }

        if (noun < 0 && i - 1 > inner && _lexicon[_document.Token(i - 1)].Is(WordFacts.Person | WordFacts.Body) && _document.Upos(inner) is Upos.Det or Upos.Pron)
        {
            // "The official", taken for an adjective.
            noun = i - 1;
        }

        if (noun < 0)
        {
            if (inner > from)
            {
                return inner;
            }

            return Headless(start, Math.Max(i, from + 1));
        }

        int end = noun + 1;
        int joined = Joined(inner, end);
        while (joined > end && joined < _sentenceEnd && !_breaks[joined] && _document.Upos(joined) is Upos.Noun or Upos.Propn)
        {
            // "Department of Transport |official Jane Roe".
            joined++;
        }

        end = joined;
        Classify(start, inner, end, owner);
        return end;
    }

    // Words that may stand inside a phrase before its noun.
    private bool Continues(int i, Upos tag, int inner, int noun)
    {
        if (noun >= 0)
        {
            // After a noun only what binds two nouns: a hyphen, a number in a name, a particle, an adjective before a noun.
            bool more = i + 1 < _sentenceEnd && _document.Upos(i + 1) is Upos.Noun or Upos.Propn;
            if (IsHyphen(i) || IsHyphen(i - 1))
            {
                return i + 1 < _sentenceEnd && (IsHyphen(i) ? IsGlued(i) : tag is Upos.Adj or Upos.Num or Upos.Verb);
            }

            if (tag == Upos.Num && i + 1 < _sentenceEnd && IsHyphen(i + 1) && IsGlued(i + 1))
            {
                return true;
            }

            if (tag == Upos.Adj && IsCapital(noun) && !IsCapital(i) && more && LeadsToPerson(i + 1))
            {
                // "Trump senior adviser", "University political scientist".
                return true;
            }

            return more && noun == i - 1 && ((tag is Upos.Adj or Upos.Num && IsCapital(i - 1) && IsCapital(i))
                || (IsCapital(i - 1) && IsCapital(i + 1) && !IsCapital(i) && _lexicon[_document.Token(i)].Is(WordFacts.Particle) && tag is not Upos.Adp));
        }

        return tag switch
        {
            Upos.Det or Upos.Adj or Upos.Num or Upos.Sym or Upos.Pron => tag != Upos.Pron || i == inner,
            Upos.Adv => (i == inner && _document.Token(i) is not ("when" or "where" or "how" or "why" or "When" or "Where" or "How" or "Why")) || (i + 1 < _sentenceEnd && _document.Upos(i + 1) is Upos.Adj or Upos.Num or Upos.Verb),
            Upos.Verb => i > inner && i + 1 < _sentenceEnd && _document.Upos(i + 1) is Upos.Noun or Upos.Propn or Upos.Adj && IsParticiple(i),
            Upos.Punct => i > inner && i + 1 < _sentenceEnd && (IsHyphen(i) || (IsQuote(i) && _document.Upos(i - 1) != Upos.Noun)),
            _ => false,
        };
    }

    /// <summary>End of a body's name that goes on after "of", "for", "on": "Department of Homeland Security".</summary>
    private int Joined(int inner, int end)
    {
        while (end + 1 < _sentenceEnd && IsCapital(end - 1) && _document.Token(end) is "of" or "for" or "on")
        {
            bool body = false;
            for (int i = inner; i < end; i++)
            {
                body |= IsCapital(i) && _lexicon[_document.Token(i)].Is(WordFacts.Body | WordFacts.Group) && i > _sentenceStart - 1;
            }

            int next = end + 1;
            next += next < _sentenceEnd && _document.Token(next) is "the" ? 1 : 0;
            int last = next;
            while (last < _sentenceEnd && IsCapital(last) && _document.Upos(last) is Upos.Propn or Upos.Noun or Upos.Adj)
            {
                last++;
            }

            // "Department of Health and Human Services".
            if (last > next && last + 2 < _sentenceEnd && _document.Token(last) is "and" && IsCapital(last + 1)
                && IsCapital(last + 2) && !_lexicon[_document.Token(last + 1)].Is(WordFacts.Given | WordFacts.Title))
            {
                int more = last + 1;
                while (more < _sentenceEnd && IsCapital(more) && _document.Upos(more) is Upos.Propn or Upos.Noun or Upos.Adj)
                {
                    more++;
                }

                last = more;
            }

            if (!body || last == next || _lexicon[_document.Token(next)].Is(WordFacts.Calendar))
            {
                return end;
            }

            end = last;
        }

        return end;
    }

    private int Headless(int start, int end)
    {
        Mention mention = Add(start, start, end, MentionForm.Description);
        mention.Headless = true;
        mention.Word = _lexicon[_document.Token(end - 1)];
        SetArticle(mention);
        mention.Indefinite &= end >= _sentenceEnd || _document.Token(end) is not "in";
        mention.Plural = !mention.Indefinite || _document.Token(start) is "some" or "Some";
        bool counts = _document.Upos(start) is Upos.Det or Upos.Num or Upos.Pron;
        mention.Kind = counts && (mention.Word.Is(WordFacts.Group) || mention.Plural) ? ActorKind.Group : null;
        return end;
    }

    private Mention AddPronoun(int t, Pronoun pronoun)
    {
        Mention mention = Add(t, t, t + 1, MentionForm.Pronoun);
        mention.Pronoun = pronoun;
        mention.Plural = pronoun is Pronoun.We or Pronoun.They;
        mention.Gender = pronoun switch { Pronoun.He => Gender.Male, Pronoun.She => Gender.Female, _ => Gender.Unknown };
        return mention;
    }

    private Mention Add(int start, int inner, int end, MentionForm form)
    {
        var mention = new Mention
        {
            Start = start,
            Inner = inner,
            End = end,
            LongEnd = end,
            Head = end - 1,
            Sentence = _sentence,
            Form = form,
            Subject = IsSubject(start, end),
        };
        _found.Add(mention);
        return mention;
    }

    private bool IsSubject(int start, int end)
    {
        if (start > _sentenceStart && _document.Upos(start - 1) == Upos.Adp)
        {
            return false;
        }

        int next = end;
        while (next < _sentenceEnd && _document.Upos(next) is Upos.Adv or Upos.Part && !IsPossessiveMark(next))
        {
            next++;
        }

        return next < _sentenceEnd && _document.Upos(next) is Upos.Verb or Upos.Aux;
    }

    /// <summary>Gives descriptions the "of", "for", "from", "at" phrases that follow them.</summary>
    private void Lengthen()
    {
        for (int m = 0; m < _found.Count; m++)
        {
            Mention mention = _found[m];
            if (mention.Form != MentionForm.Description || mention.Inside)
            {
                continue;
            }

            int next = m + 1;
            for (int hops = 0; hops < 3 && next < _found.Count; hops++)
            {
                int at = mention.LongEnd;
                while (next < _found.Count && _found[next].Start <= at)
                {
                    next++;
                }

                if (next == _found.Count || _found[next].Start != at + 1 || _found[next].Sentence != mention.Sentence
                    || !(_document.Token(at) is "of" or "for" or "from" or "at" || (hops == 0 && _document.Token(at) is "with" or "in")))
                {
                    break;
                }

                // The whole of "Estonia's service", not its possessor.
                int end = _found[next].End;
                while (next + 1 < _found.Count && _found[next + 1].Start == at + 1)
                {
                    next++;
                    end = Math.Max(end, _found[next].End);
                }

                mention.LongEnd = end;
            }
        }
    }
}
