using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds the phrase that a source is about: the first of it, with those that "and" joins to it.</summary>
/// <remarks>Works on cut sources ("Rosin" of "Kaupo Rosin") and on long ones with apposition or relative clause.</remarks>
internal static class SourceFinder
{
    private const int MaxMembers = 8;

    /// <summary>Fills <see cref="Scene.SourceMentions"/> and <see cref="Scene.SourceMembers"/>.</summary>
    public static void Find(Scene scene)
    {
        for (int s = 0; s < scene.Statements.Count; s++)
        {
            Span source = scene.Sources[s];
            if (source.Length == 0)
            {
                continue;
            }

            Mention? main = First(scene, source);
            if (main is { Form: MentionForm.Description, End: var end } && end - main.Start == 1 && main.Word.Is(WordFacts.Title)
                && end + 1 < source.End && scene.Document.Token(end) is ".")
            {
                // "Sec. Roe", cut after the stop.
                main = First(scene, source with { Start = end + 1 }) ?? main;
            }

            main = main is { Form: MentionForm.Description, Entity: null, Plural: false } ? Apposed(scene, main, source) ?? main : main;
            scene.SourceMentions[s] = main;
            if (main is not null && main.Form != MentionForm.Pronoun)
            {
                scene.SourceMembers[s] = Members(scene, main, source);
                if (main.Form == MentionForm.Description && scene.SourceMembers[s] is null)
                {
                    main.LongEnd = Math.Max(main.LongEnd, DescriptionEnd(scene.Document, main.End, source.End));
                }
            }
        }
    }

    // "A delegate on the slate, Jon Roe,": the name that closes the source says who the description is.
    private static Mention? Apposed(Scene scene, Mention description, Span source)
    {
        Document document = scene.Document;
        if (!MayBePerson(description))
        {
            return null;
        }

        for (int m = scene.FirstAt[description.End]; m < scene.Mentions.Count && scene.Mentions[m].End <= source.End; m++)
        {
            Mention name = scene.Mentions[m];
            bool person = name.Kind == ActorKind.Person || description.Word.Is(WordFacts.Person) || IsOneOfPeople(scene, description);
            if (name.Form == MentionForm.Name && !name.Inside && person && name.Entity is { Kind: null or ActorKind.Person }
                && (document.Token(name.Start - 1) is "," or "-" or "--" or "—" or "–" || IsSecondTitle(document, description, name))
                && (name.End == source.End || document.Token(name.End) is "," or "of" or "from" or "("))
            {
                return name;
            }
        }

        return null;
    }

    // "A spokesman", "one of the journalists", "another co-author"; not "a study", "a board".
    private static bool MayBePerson(Mention description) => description.Headless ? description.Indefinite
        : description.Word.Is(WordFacts.Person | WordFacts.Following | WordFacts.Demonym)
            || (description.Kind is null && !description.Word.Is(WordFacts.Document | WordFacts.Body | WordFacts.OutletWord | WordFacts.Voice));

    // "One of the pilots".
    private static bool IsOneOfPeople(Scene scene, Mention description)
    {
        for (int m = scene.FirstAt[description.End]; description.Headless && m < scene.Mentions.Count && scene.Mentions[m].Start <= description.End + 1; m++)
        {
            if (scene.Document.Token(description.End) is "of" && scene.Mentions[m].Word.Is(WordFacts.Person))
            {
                return true;
            }
        }

        return false;
    }

    // "Lawyer and activist Jane Roe": a person without an article is none by itself.
    private static bool IsSecondTitle(Document document, Mention description, Mention name)
        => name.Start == description.End + 1 && name.Inner > name.Start && document.Token(description.End) is "and"
            && description.Kind is null or ActorKind.Person && !description.Definite && !description.Indefinite && description.Owner is not { Form: MentionForm.Pronoun };

    private static Mention? First(Scene scene, Span source)
    {
        Mention? best = null;
        for (int m = scene.FirstAt[source.Start]; m < scene.Mentions.Count && scene.Mentions[m].Start < source.End; m++)
        {
            Mention mention = scene.Mentions[m];
            if (best is not null && mention.Start != best.Start)
            {
                break;
            }

            if (best is null || mention.End <= source.End)
            {
                best = mention;
            }
        }

        if (best is { Headless: true } both && both.End < source.End && scene.Document.Token(both.Start) is "both" or "Both" or "either" or "Either")
        {
            return First(scene, source with { Start = both.End });
        }

        // A source that begins inside a phrase: "Rosin" cut from "Kaupo Rosin", but not "Clinton" of "Trump and Clinton".
        for (int m = Math.Min(scene.FirstAt[source.Start], scene.Mentions.Count) - 1, back = 0; m >= 0 && back < 3; m--, back++)
        {
            Mention mention = scene.Mentions[m];
            if (mention.Start < source.Start && mention.End > source.Start && mention.End <= source.End
                && (best is null || best.Start >= mention.End || mention.Head == best.Head))
            {
                return mention;
            }
        }

        return best;
    }

    // The source says how long its description is, up to an apposition or a relative clause.
    private static int DescriptionEnd(Document document, int start, int end)
    {
        int t = start;
        while (t < end && document.Upos(t) != Upos.Punct && document.Token(t) is not ("who" or "which" or "that" or "whose"))
        {
            t++;
        }

        return t;
    }

    private static List<Mention>? Members(Scene scene, Mention main, Span source)
    {
        Document document = scene.Document;
        List<Mention>? members = null;
        int at = main.LongEnd;
        bool list = false;
        for (int t = at; t < source.End; t++)
        {
            list |= document.Token(t) is "and" or "or" or "&";
        }

        while (list && at + 1 < source.End && (members?.Count ?? 0) < MaxMembers)
        {
            ReadOnlySpan<char> link = document.Token(at);
            bool and = link is "and" or "or" or "&";
            int next = at + 1;
            if (link is "," && document.Token(next) is "and" or "or")
            {
                next++;
                and = true;
            }

            if (!and && link is not ",")
            {
                break;
            }

            Mention? member = Longest(scene, next, source.End);
            if (member is null || (main.LongEnd > main.End && member.Form == MentionForm.Name && member.Kind is not ActorKind.Person) || (!and && (member.Form != MentionForm.Name || member.Entity == main.Entity)) || (main.Entity is not null && member.Entity == main.Entity))
            {
                break;
            }

            members ??= [main];
            members.Add(member);
            at = member.LongEnd;
        }

        return members;
    }

    private static Mention? Longest(Scene scene, int start, int end)
    {
        Mention? best = null;
        for (int m = scene.FirstAt[start]; m < scene.Mentions.Count && scene.Mentions[m].Start == start && scene.Mentions[m].End <= end; m++)
        {
            best = scene.Mentions[m];
        }

        return best;
    }
}
