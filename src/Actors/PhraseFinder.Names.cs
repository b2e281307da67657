using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

internal sealed partial class PhraseFinder
{
    /// <summary>Makes a mention of a phrase and says whether it is a name and of what.</summary>
    private Mention Classify(int start, int inner, int end, Mention? owner)
    {
        int run = end;
        while (run > inner && IsNamePart(run - 1, run < end))
        {
            run--;
        }

        // A number, an article or a small word is no beginning of a name.
        while (run < end && (_document.Upos(run) is Upos.Num or Upos.Det or Upos.Punct || (!IsCapital(run) && run + 1 < end)))
        {
            run++;
        }

        Mention mention = run == end || !Name(start, inner, run, end, out Mention? name) ? Describe(start, inner, end) : name!;
        mention.Owner ??= owner;
        mention.Definite |= owner is not null;
        return mention;
    }

    private bool Name(int start, int inner, int run, int end, out Mention? name)
    {
        name = null;
        Word whole = Lookup(run, end);
        Word last = _lexicon[_document.Token(end - 1)];
        if (end - run > 1 && !whole.Is(WordFacts.Somewhere | WordFacts.Metonym | WordFacts.Outlet)
            && run + 1 < end && _document.Token(run) is "U.S." or "US" or "U.K." or "EU" or "U.N." or "UN")
        {
            // "U.S. State Department" is found under either name.
            whole = Lookup(run + 1, end);
        }

        if (whole.Is(WordFacts.Calendar) && end - run == 1)
        {
            return false;
        }

        bool plural = _document.Token(end - 1)[^1] == 's';
        if (end - run == 1 && (whole.Is(WordFacts.Demonym) || IsFollowing(run)) && !whole.Is(WordFacts.Nation))
        {
            return false;
        }

        if (_document.Token(end - 1)[^1] is 's' or 'S' && Singular(end - 1).Is(WordFacts.Person | WordFacts.Following | WordFacts.Demonym)
            && !whole.Is(WordFacts.Nation | WordFacts.Metonym | WordFacts.Outlet | WordFacts.Place) && !last.Is(WordFacts.Body) && !_lexicon[_document.Token(run)].Is(WordFacts.Given))
        {
            // "House Democrats", "Republican leaders".
            return false;
        }

        int title = TitleEnd(run, end);
        if (title == end)
        {
            return false;
        }

        bool given = _lexicon[_document.Token(title)].Is(WordFacts.Given) && end - title > 1;
        bool body = last.Is(WordFacts.Body | WordFacts.OutletWord) && !given;
        if (title > run && !body)
        {
            AddNamesIn(inner, title);
            name = Person(start, title, end);
            SetTitleGender(name, start, title);
            return true;
        }

        if (whole.Is(WordFacts.Somewhere | WordFacts.Metonym | WordFacts.Outlet))
        {
            name = Add(start, run, end, MentionForm.Name);
            name.Word = whole;
            name.Kind = whole.Is(WordFacts.Outlet) ? ActorKind.Outlet
                : whole.Is(WordFacts.Metonym) ? ActorKind.Organisation : ActorKind.Place;
            return true;
        }

        bool role = run > inner && !IsCapital(run - 1) && _lexicon[_document.Token(run - 1)] is var before
            && before.Is(WordFacts.Person) && !before.Is(WordFacts.Document);
        if (role && !body)
        {
            AddNamesIn(inner, run);
            name = Person(start, run, end);
            SetTitleGender(name, start, run);
            return true;
        }

        if (end - run == 1 && (last.Is(WordFacts.Body) || (last.Is(WordFacts.Person) && _document.Upos(run) != Upos.Propn)))
        {
            return false;
        }

        if (last.Is(WordFacts.Person) && !given && (end - run == 1 || !last.Is(WordFacts.OutletWord)))
        {
            if (end - run == 1 || last.Offices != 0 || last.Is(WordFacts.Title) || run > start)
            {
                return last.Is(WordFacts.Title) && end - run == 1 && FollowsInitial(run) && Add(out name, start, run, end);
            }
        }

        name = Add(start, run, end, MentionForm.Name);
        name.Word = last;
        bool acronym = IsAcronym(run, end);
        name.Kind = given ? ActorKind.Person
            : last.Is(WordFacts.OutletWord) && end - run > 1 ? ActorKind.Outlet
            : body || acronym || (end - run > 1 && _lexicon[_document.Token(run)].Is(WordFacts.Body) && HasOf(run, end)) ? ActorKind.Organisation
            : null;
        if (given)
        {
            SetGivenGender(name, title);
        }

        name.Plural = plural && body;
        return true;
    }

    // Where the name begins after titles and offices: "Vermont Sen. |Bernie Sanders", "State |Jane Roe" after "Secretary of".
    private int TitleEnd(int run, int end)
    {
        int begin = run;
        for (int i = run; i < end; i++)
        {
            Word word = _lexicon[_document.Token(i)];
            bool title = word.Is(WordFacts.Title) || (word.Is(WordFacts.Person) && !word.Is(WordFacts.Given | WordFacts.OutletWord));
            bool creed = i == begin && (word.Is(WordFacts.Demonym) || IsFollowing(i)) && end - i > 2 && _lexicon[_document.Token(i + 1)].Is(WordFacts.Given);
            if ((title && !(i + 1 == end && i == begin)) || creed)
            {
                // "Chancellor" at the very end is the head, not a title.
                if (i + 1 == end)
                {
                    return i > begin && begin > run ? begin : word.Is(WordFacts.Title) && i > run && _lexicon[_document.Token(run)].Is(WordFacts.Given) ? begin : end;
                }

                begin = i + 1;
                if (i + 2 < end && _document.Token(i + 1) is "of")
                {
                    // "Secretary of State |Jane Roe".
                    begin = Math.Min(i + 3, end);
                    i += 2;
                    if (begin == end)
                    {
                        return end;
                    }
                }
            }
            else if (i > run && begin == run && end - i > 1 && end - run > 2 && word.Is(WordFacts.Given) && !_lexicon[_document.Token(i - 1)].Is(WordFacts.Given | WordFacts.Particle)
                && _document.Token(i - 1).Length > 2 && _document.Token(i - 1) is not ("of" or "for" or "and" or "the" or "on" or "-"))
            {
                // "Montclair State |Jane Roe": a given name begins another name.
                begin = i;
            }
        }

        return begin;
    }

    private Mention Person(int start, int name, int end)
    {
        Mention mention = Add(start, name, end, MentionForm.Name);
        mention.Kind = ActorKind.Person;
        mention.Word = _lexicon[_document.Token(end - 1)];
        SetGivenGender(mention, name);
        return mention;
    }

    private bool Add(out Mention? name, int start, int inner, int end)
    {
        name = Person(start, inner, end);
        return true;
    }

    private Mention Describe(int start, int inner, int end)
    {
        AddNamesIn(inner, end - 1);
        Mention? owner = _found.Count > 0 && _found[^1].Start >= inner && _found[^1].Start < end && _found[^1].Form == MentionForm.Name ? _found[^1] : null;
        Mention mention = Add(start, inner, end, MentionForm.Description);
        mention.Owner = owner;
        int head = end - 1;
        if (head - 2 >= inner && OpensOffice(head - 1, head - 2))
        {
            head -= 2;
            mention.Head = head;
        }

        ReadOnlySpan<char> word = _document.Token(head);
        ReadOnlySpan<char> lemma = _document.Lemma(head);
        bool many = word.Length > lemma.Length && word[^1] == 's';
        Word facts = _lexicon[word];
        Word single = _lexicon[lemma];
        if (!many && single.Facts == WordFacts.None && word[^1] == 's')
        {
            single = _lexicon[word[..^1]];
            many = single.Is(WordFacts.Person | WordFacts.Demonym);
        }

        bool people = facts.Is(WordFacts.Demonym | WordFacts.Following) || (word[^1] == 's' && word.Length > 2 && _lexicon[word[..^1]].Is(WordFacts.Demonym | WordFacts.Following));
        mention.Word = single.Facts == WordFacts.None ? facts : single;
        mention.Plural = many || facts.Is(WordFacts.Plural) || (people && word[^1] == 's');
        SetArticle(mention);
        mention.Kind = people ? ActorKind.Group
            : mention.Word.Is(WordFacts.Person) ? (mention.Plural ? ActorKind.Group : ActorKind.Person)
            : mention.Word.Is(WordFacts.Group) || facts.Is(WordFacts.Group) ? ActorKind.Group
            : mention.Word.Is(WordFacts.Body) ? (mention.Plural ? ActorKind.Group : ActorKind.Organisation)
            : null;
        mention.Gender = mention.Plural ? Gender.Unknown : GenderOf(mention.Word);
        if (facts.Is(WordFacts.Quantity) || single.Is(WordFacts.Quantity))
        {
            mention.Headless = true;
            mention.Plural = true;
            mention.Indefinite = false;
            mention.Kind = ActorKind.Group;
        }

        return mention;
    }

    /// <summary>Names that stand before the noun: "Trump" of "Trump aides".</summary>
    private void AddNamesIn(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int from = i;
            while (i < end && _document.Upos(i) == Upos.Propn && IsCapital(i)
                && !(_lexicon[_document.Token(i)] is var part && part.Is(WordFacts.Title | WordFacts.Person) && !part.Is(WordFacts.Given)))
            {
                i++;
            }

            if (i > from && !(i - from == 1 && _lexicon[_document.Token(from)].Is(WordFacts.Demonym | WordFacts.Following | WordFacts.Calendar)))
            {
                if (Name(from, from, from, i, out Mention? name))
                {
                    name!.Inside = true;
                }
            }
        }
    }

    private void SetArticle(Mention mention)
    {
        ReadOnlySpan<char> first = _document.Token(mention.Start);
        mention.Definite = first.Equals("the", StringComparison.OrdinalIgnoreCase) || first.Equals("this", StringComparison.OrdinalIgnoreCase)
            || first.Equals("that", StringComparison.OrdinalIgnoreCase) || first.Equals("these", StringComparison.OrdinalIgnoreCase)
            || first.Equals("those", StringComparison.OrdinalIgnoreCase);
        mention.Indefinite = first.Equals("a", StringComparison.OrdinalIgnoreCase) || first.Equals("an", StringComparison.OrdinalIgnoreCase)
            || first.Equals("one", StringComparison.OrdinalIgnoreCase) || first.Equals("another", StringComparison.OrdinalIgnoreCase)
            || first.Equals("some", StringComparison.OrdinalIgnoreCase);
    }

    private void SetTitleGender(Mention name, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            Word word = _lexicon[_document.Token(i)];
            if (word.Is(WordFacts.Title | WordFacts.Person) && GenderOf(word) != Gender.Unknown)
            {
                name.Gender = GenderOf(word);
            }
        }
    }

    private void SetGivenGender(Mention name, int at)
    {
        Word given = name.End - at > 1 ? _lexicon[_document.Token(at)] : default;
        name.Gender = given.Is(WordFacts.GivenMale) == given.Is(WordFacts.GivenFemale) ? name.Gender
            : given.Is(WordFacts.GivenMale) ? Gender.Male : Gender.Female;
    }

    private static Gender GenderOf(Word word) => word.Is(WordFacts.Male) == word.Is(WordFacts.Female) ? Gender.Unknown
        : word.Is(WordFacts.Male) ? Gender.Male : Gender.Female;
}
