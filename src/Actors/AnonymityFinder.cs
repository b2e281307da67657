using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds the words in which an article tells why a source is not named, and gives them to that source.</summary>
internal static class AnonymityFinder
{
    // How far before its key word a clause may begin: "who, as a rule, spoke only on strict condition of anonymity".
    private const int MaxBefore = 14;

    /// <summary>Sets <see cref="Entity.Reason"/>.</summary>
    public static void Find(Scene scene)
    {
        Document document = scene.Document;
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (!IsKey(document, t))
            {
                continue;
            }

            Span sentence = document.Sentence(document.SentenceOf(t));
            int start = Start(document, sentence, t);
            int end = t + 1;
            while (end < sentence.End && !(document.Token(end) is "," or "." or ";" or "—" or "–" or ")" or "”" or "\""))
            {
                end++;
            }

            if (Unnamed(scene, start, sentence) is { Reason: null } source)
            {
                source.Reason = new Span(start, end);
            }

            t = end - 1;
        }
    }

    private static bool IsKey(Document document, int t)
    {
        ReadOnlySpan<char> word = document.Token(t);
        if (word is "anonymity" or "anonymously")
        {
            return true;
        }

        if (!(word is "named" or "identified" or "quoted" or "authorized" or "authorised" or "name"))
        {
            return false;
        }

        // "Asked not to be named", "was not authorized to speak", "declined to give a name".
        for (int back = t - 1; back >= Math.Max(0, t - 4); back--)
        {
            if (document.Token(back) is "not" or "n't" or "n’t" or "without")
            {
                return true;
            }

            if (document.Lemma(back) is "decline" or "refuse")
            {
                return true;
            }
        }

        return false;
    }

    // After the relative pronoun; else at the verb group before the key word.
    private static int Start(Document document, Span sentence, int key)
    {
        int least = Math.Max(sentence.Start, key - MaxBefore);
        for (int t = key - 1; t >= least; t--)
        {
            if (document.Token(t) is "who")
            {
                return t + 1;
            }
        }

        int start = key;
        while (start - 1 >= least && document.Upos(start - 1) is not (Upos.Punct or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Cconj)
            || (start - 1 >= least && document.Token(start - 1) is "condition" or "name" or "promise"))
        {
            start--;
        }

        return start;
    }

    // The last unnamed holder that the sentence mentions before the clause, or in it at all.
    private static Entity? Unnamed(Scene scene, int token, Span sentence)
    {
        Entity? found = null;
        for (int m = scene.FirstAt[sentence.Start]; m < scene.Mentions.Count && scene.Mentions[m].Start < sentence.End; m++)
        {
            Entity? entity = scene.Mentions[m].Entity;
            bool unnamed = entity is { FixedName: null, Name: null } && entity.Kind is ActorKind.Person or ActorKind.Group or null
                && (SourcingRules.Of(entity) == Sourcing.Unnamed || entity.Description?.Word.Is(WordFacts.Reserved) == true);
            if (unnamed && (scene.Mentions[m].Start < token || found is null))
            {
                found = entity;
            }
        }

        return found;
    }
}
