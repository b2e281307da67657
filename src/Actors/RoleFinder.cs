using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Gives names their titles, appositions and predicates: "President X", "X, the head of …", "the mayor, X", "X is the mayor".</summary>
internal static class RoleFinder
{
    /// <summary>Goes over all names.</summary>
    public static void Find(Scene scene)
    {
        for (int m = 0; m < scene.Mentions.Count; m++)
        {
            Mention mention = scene.Mentions[m];
            if (mention.Form != MentionForm.Name || mention.Entity is not { } entity)
            {
                continue;
            }

            if (mention.Inner > mention.Start && mention.Inner - 1 is var before && scene.Document.Upos(before) is not (Upos.Punct or Upos.Det or Upos.Sconj or Upos.Cconj or Upos.Pron))
            {
                entity.Roles.Add(new Role(mention.Start, before, mention.Inner));
            }

            if (!mention.Inside)
            {
                After(scene, mention, entity);
                Before(scene, m, mention, entity);
            }
        }
    }

    private static void After(Scene scene, Mention name, Entity entity)
    {
        Document document = scene.Document;
        int end = document.Sentence(name.Sentence).End;
        int at = name.End;
        if (at + 1 >= end)
        {
            return;
        }

        ReadOnlySpan<char> link = document.Token(at);
        if (link is "(" || (link is "," && document.Token(at + 1).Length <= 14))
        {
            Party(document, at + 1, end, entity);
        }

        bool predicate = document.Lemma(at) is "be" or "become" || link is "as";
        if (!predicate && link is not ("," or "(" or "—" or "–"))
        {
            return;
        }

        Mention? described = Starting(scene, at + 1);
        while (described is not null && Suits(described, name, entity, predicate, document))
        {
            if (entity.Kind is null && described.Word.Is(WordFacts.Person))
            {
                entity.Kind = ActorKind.Person;
            }

            Stretch(scene, described);
            Join(described, entity);
            // "…, a doctor and a friend of the family".
            at = described.LongEnd;
            if (at + 1 >= end || document.Token(at) is not "and")
            {
                break;
            }

            described = Starting(scene, at + 1);
        }
    }

    // "Adviser to the mayor", "an expert on reefs": an apposition takes what follows its noun.
    private static void Stretch(Scene scene, Mention described)
    {
        int at = described.LongEnd;
        if (at + 1 < scene.Document.TokenCount && scene.Document.Token(at) is "to" or "on" or "with"
            && Starting(scene, at + 1) is { } follower && !follower.Word.Is(WordFacts.Calendar))
        {
            described.LongEnd = follower.LongEnd;
        }
    }

    private static bool Suits(Mention described, Mention name, Entity entity, bool predicate, Document document)
    {
        if (described.Form != MentionForm.Description || described.Entity is not null || described.Plural || described.Headless || described.Inside)
        {
            return false;
        }

        bool person = described.Word.Is(WordFacts.Person);
        bool body = described.Word.Is(WordFacts.Body) && !person;
        if (!person && !body)
        {
            return false;
        }

        if (entity.Kind == ActorKind.Person && !person)
        {
            return false;
        }

        if (entity.Kind is ActorKind.Organisation or ActorKind.Outlet or ActorKind.Place && !body)
        {
            return false;
        }

        if (entity.Kind == ActorKind.Place)
        {
            return false;
        }

        // "In Lund, the mayor said": the description goes on to be a subject of its own.
        return predicate ? described.Definite || described.Indefinite : !(described.Subject && name.Start > 0 && document.Upos(name.Start - 1) == Upos.Adp);
    }

    private static void Before(Scene scene, int m, Mention name, Entity entity)
    {
        Document document = scene.Document;
        if (name.Start < 2 || entity.Kind is not (null or ActorKind.Person) || document.Token(name.Start - 1) is not ",")
        {
            return;
        }

        for (int back = m - 1; back >= 0 && back >= m - 6; back--)
        {
            Mention described = scene.Mentions[back];
            if (described.Sentence != name.Sentence)
            {
                return;
            }

            if (described.LongEnd == name.Start - 1 && described.Form == MentionForm.Description && described.Entity is null && !described.Inside
                && !described.Plural && described.Word.Is(WordFacts.Person) && (name.End - name.Inner > 1)
                && !(described.Indefinite && described.Start > 0 && document.Token(described.Start - 1) is "and" or ","))
            {
                entity.Kind ??= ActorKind.Person;
                Join(described, entity);
                return;
            }
        }
    }

    private static void Join(Mention described, Entity entity)
    {
        entity.Roles.Add(new Role(described.Start, described.Head, described.LongEnd));
        entity.Add(described);
    }

    // "(R-Ohio)", ", D-Mass.": a party makes a politician.
    private static void Party(Document document, int at, int end, Entity entity)
    {
        ReadOnlySpan<char> word = document.Token(at);
        bool split = word is "R" or "D" && at + 1 < end && document.Token(at + 1) is "-" or "–" or "‑";
        if (split || (word.Length > 2 && word[0] is 'R' or 'D' && word[1] is '-' or '–' or '‑'))
        {
            entity.Kind ??= ActorKind.Person;
            entity.Party = word[0];
        }
    }

    private static Mention? Starting(Scene scene, int token)
    {
        Mention? longest = null;
        for (int m = scene.FirstAt[token]; m < scene.Mentions.Count && scene.Mentions[m].Start == token; m++)
        {
            longest = scene.Mentions[m];
        }

        return longest;
    }
}
