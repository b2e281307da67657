using Hearsay.Language;

namespace Hearsay.Actors;

internal sealed partial class PhraseFinder
{
    private Word Lookup(int start, int end) => _lexicon[_document.Characters(new Span(start, end)).In(_document.Text)];

    private bool IsCapital(int t) => char.IsUpper(_document.Token(t)[0]) || (_document.Token(t).Length > 3 && char.IsUpper(_document.Token(t)[^1]));

    private bool IsNominal(int t) => _document.Upos(t) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num
        || (_document.Upos(t) == Upos.Verb && t + 1 < _sentenceEnd && _document.Upos(t + 1) is Upos.Noun or Upos.Adj && IsParticiple(t))
        || (_document.Upos(t) == Upos.Adv && t + 1 < _sentenceEnd && _document.Upos(t + 1) == Upos.Adj);

    // "This plan", "that man"; not "which".
    private static bool IsPointer(ReadOnlySpan<char> word) => word.Length == 4;

    private bool IsNamePart(int t, bool inside)
    {
        ReadOnlySpan<char> word = _document.Token(t);
        if (IsCapital(t))
        {
            bool surname = t > _sentenceStart && IsCapital(t - 1) && _lexicon[_document.Token(t - 1)].Is(WordFacts.Given) && _document.Upos(t) == Upos.Propn;
            if (_known is not null && !surname && !_knownWords.Contains(word)
                && !_lexicon[word].Is(WordFacts.Given | WordFacts.Somewhere | WordFacts.Metonym | WordFacts.Outlet))
            {
                return false;
            }

            return _document.Upos(t) == Upos.Propn || (inside && _lexicon[word].Is(WordFacts.Given))
                || ((inside || t > _sentenceStart) && _document.Upos(t) is Upos.Noun or Upos.Adj or Upos.Num or Upos.Verb)
                || (_document.Upos(t) == Upos.Noun && _lexicon[word].Is(WordFacts.Title));
        }

        if (inside && t > 0 && _lexicon[word].Is(WordFacts.Particle) && (IsCapital(t - 1) || _lexicon[_document.Token(t - 1)].Is(WordFacts.Particle)))
        {
            return true;
        }

        bool binds = inside && t > 0 && IsCapital(t - 1) && IsCapital(t + 1);
        return (binds && (IsHyphen(t) || word is "of" or "for" or "on" or "the" or "and" or "&"))
            || (inside && t > 1 && word is "the" && IsCapital(t + 1) && _document.Token(t - 1) is "of" or "for" or "on" && IsCapital(t - 2))
            || (inside && word is "of" or "for" or "on" && t > 0 && IsCapital(t - 1) && _document.Token(t + 1) is "the");
    }

    private bool IsFollowing(int t)
    {
        ReadOnlySpan<char> word = _document.Token(t);
        return _lexicon[word].Is(WordFacts.Following)
            || (word[^1] == 's' && word.Length > 3 && _lexicon[word[..^1]].Is(WordFacts.Following | WordFacts.Demonym | WordFacts.Person | WordFacts.Body));
    }

    /// <summary>All words of a headline in title case but the small ones begin with a capital.</summary>
    private bool IsTitleCase(int sentence)
    {
        Span tokens = _document.Sentence(sentence);
        int words = 0, small = 0;
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            ReadOnlySpan<char> word = _document.Token(t);
            if (word.Length > 2 && char.IsLower(word[0]) && _document.Upos(t) == Upos.Verb)
            {
                return false;
            }

            if (word.Length > 3 && char.IsLetter(word[0]) && _document.Upos(t) is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv)
            {
                words++;
                small += char.IsUpper(word[0]) ? 0 : 1;
            }
        }

        return words >= 4 && small * 8 < words;
    }

    // In a headline "Roe Praises Doe": the next word is neither a known name nor a noun that a name stands before.
    private bool LeavesName(int i, int noun) => _known is not null && _knownWords.Contains(_document.Token(noun)) && IsCapital(i)
        && !_knownWords.Contains(_document.Token(i))
        && !Singular(i).Is(WordFacts.Person | WordFacts.Body | WordFacts.Group | WordFacts.Document | WordFacts.Following | WordFacts.Given | WordFacts.Particle);

    // "Secretary |of State": an office whose name goes on.
    private bool OpensOffice(int i, int noun) => noun == i - 1 && i + 1 < _sentenceEnd && _document.Token(i) is "of"
        && _lexicon[_document.Token(noun)].Is(WordFacts.Title)
        && _document.Token(i + 1) is "State" or "state" or "Defense" or "Defence" or "Treasury" or "Energy" or "Labor" or "Health" or "Education"
            or "Finance" or "Justice" or "Commerce" or "Interior" or "Staff" or "staff" or "Agriculture" or "Transportation" or "Police" or "police";

    // Within a few words a noun for a person follows.
    private bool LeadsToPerson(int from)
    {
        for (int i = from; i < _sentenceEnd && i < from + 4 && _document.Upos(i) is Upos.Noun or Upos.Propn or Upos.Adj; i++)
        {
            if (_lexicon[_document.Lemma(i)].Is(WordFacts.Person))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGlued(int t) => _document.TokenEnds[t - 1] == _document.TokenStarts[t] || _document.Token(t) is "&";

    private Word Singular(int t)
    {
        Word found = _lexicon[_document.Lemma(t)];
        ReadOnlySpan<char> word = _document.Token(t);
        return found.Facts != WordFacts.None || word[^1] is not ('s' or 'S') || word.Length < 4 ? found : _lexicon[word[..^1]];
    }

    private bool IsAcronym(int start, int end)
    {
        if (end - start != 1)
        {
            return false;
        }

        ReadOnlySpan<char> word = _document.Token(start);
        int capitals = 0;
        foreach (char c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2 && capitals * 2 >= word.Length && word.Length <= 8;
    }

    private bool HasOf(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_document.Token(i) is "of" or "for" or "on")
            {
                return true;
            }
        }

        return false;
    }

    // "St" of "J. St": a title word that is a surname after an initial.
    private bool FollowsInitial(int t) => t > _sentenceStart && _document.Token(t - 1).Length == 2 && _document.Token(t - 1)[1] == '.';

    private bool IsHyphen(int t) => _document.Token(t) is "-" or "–" or "‑" or "/" or "&";

    private bool IsQuote(int t) => _document.Token(t)[0] is '"' or '“' or '”' or '‘' or '\'' or '’';

    private bool IsParticiple(int t)
    {
        ReadOnlySpan<char> word = _document.Token(t);
        return word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("wn", StringComparison.Ordinal);
    }

    private bool IsPossessiveMark(int t) => _document.Token(t) is "'s" or "’s" or "'" or "’" && _document.Upos(t) is Upos.Part or Upos.Punct;
}
