using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds whom a quotation means by "you": who is called by name in it, who it is told to, whose answer follows, else who was spoken of last.</summary>
internal sealed class Interlocutor(Scene scene)
{
    // Phrases that are looked back over.
    private const int MaxBack = 24;

    // Tokens between the addressing verb and whom it addresses.
    private const int MaxGap = 3;

    private readonly Document _document = scene.Document;

    /// <summary>Whom "you" means; null where it is anybody.</summary>
    /// <param name="s">Statement whose source it is.</param>
    /// <param name="source">The pronoun.</param>
    /// <param name="quoted">Statement whose words they are; -1 for the author's own.</param>
    /// <param name="speaker">Who says them.</param>
    /// <param name="holderOf">Holder of another statement.</param>
    public Entity? Of(int s, Mention source, int quoted, Entity? speaker, Func<int, Entity> holderOf)
    {
        if (quoted < 0)
        {
            return null;
        }

        return Called(source, quoted, speaker) ?? Addressed(quoted, speaker) ?? (IsMeant(s, source) ? Answering(quoted, speaker, holderOf) ?? SpokenOf(source, speaker) : null);
    }

    // "Mr. Roe, you said": a name between the beginning of a sentence and a comma.
    private Entity? Called(Mention source, int quoted, Entity? speaker)
    {
        Span first = scene.Tokens(scene.Statements[quoted].Content[0]);
        for (int m = scene.FirstAt[source.Start] - 1, back = 0; m >= 0 && back < MaxBack && scene.Mentions[m].Start >= first.Start; m--, back++)
        {
            Mention name = scene.Mentions[m];
            bool opens = name.Start == first.Start || name.Start == _document.Sentence(name.Sentence).Start || !char.IsLetterOrDigit(_document.Token(name.Start - 1)[0]);
            if (name.Form == MentionForm.Name && opens && name.End < source.Start && _document.Token(name.End) is "," && IsOther(name.Entity, speaker)
                && scene.FirstAt[name.End] < scene.Mentions.Count && scene.Mentions[scene.FirstAt[name.End]] is { Pronoun: Pronoun.You or Pronoun.I })
            {
                return name.Entity;
            }
        }

        return null;
    }

    // "Asked Roe", "wrote to the voters".
    private Entity? Addressed(int quoted, Entity? speaker)
    {
        Span cue = scene.Cues[quoted];
        bool tells = false;
        for (int t = cue.Start; t < Math.Min(cue.End + MaxGap, _document.TokenCount); t++)
        {
            for (int m = scene.FirstAt[t]; tells && m < scene.Mentions.Count && scene.Mentions[m].Start == t; m++)
            {
                Mention told = scene.Mentions[m];
                bool several = told.Plural && !told.Word.Is(WordFacts.Reserved) && _document.Lemma(told.Head) is not ("reporter" or "journalist");
                if (!told.Inside && told.Entity != speaker && (several || IsOther(told.Entity, speaker)) && told.Entity is { Kind: null or ActorKind.Person or ActorKind.Group })
                {
                    return told.Entity;
                }
            }

            if (t >= cue.End && _document.Upos(t) is not (Upos.Adp or Upos.Det))
            {
                return null;
            }

            tells |= _document.Lemma(t) is "tell" or "ask" or "urge" or "remind" or "warn" or "address" or "challenge" or "press" or "question" or "advise"
                || (t > cue.Start && _document.Token(t) is "to" or "at");
        }

        return null;
    }

    // In a transcript whoever has the word next; of an answer, whoever asked.
    private Entity? Answering(int quoted, Entity? speaker, Func<int, Entity> holderOf)
    {
        if (!IsLabel(quoted))
        {
            return null;
        }

        Span content = scene.Tokens(scene.Statements[quoted].Content[^1]);
        bool asks = content.Length > 0 && _document.Token(content.End - 1) is "?";
        int step = asks ? 1 : -1;
        for (int other = quoted + step, steps = 0; other >= 0 && other < scene.Statements.Count && steps < MaxBack; other += step, steps++)
        {
            if (scene.Parents[other] < 0 && IsLabel(other))
            {
                return holderOf(other) is var holder && holder != speaker ? holder : null;
            }
        }

        return null;
    }

    private bool IsLabel(int s) => scene.Cues[s] is { Length: 1 } cue && _document.Token(cue.Start) is ":"
        && scene.Sources[s] is { Length: > 0 } source && source.Start - _document.Paragraph(_document.ParagraphOf(source.Start)).Start <= 1;

    // One act of somebody's ("you ignored my call", "do you think") and not what anybody does ("if you want").
    private bool IsMeant(int s, Mention source)
    {
        Span cue = scene.Cues[s];
        int before = source.Start - 1;
        if (before >= 0 && _document.Token(before) is "if" or "If" or "when" or "When" or "once" or "as" or "As")
        {
            return false;
        }

        bool inverted = before >= 0 && _document.Upos(before) == Upos.Aux;
        for (int t = cue.Start; t < cue.End; t++)
        {
            ReadOnlySpan<char> lemma = _document.Lemma(t), form = _document.Token(t);
            if (lemma is "have" && t + 1 < cue.End && _document.Token(t + 1) is "to")
            {
                return inverted;
            }

            if (lemma is "have" or "'ve" or "’ve" || _document.Upos(t) == Upos.Verb)
            {
                bool past = form[^1] != 's' && !form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !form.Equals(lemma, StringComparison.OrdinalIgnoreCase);
                return inverted || past || lemma is "have" or "'ve" or "’ve";
            }
        }

        return inverted;
    }

    // The person named last before it.
    private Entity? SpokenOf(Mention source, Entity? speaker)
    {
        int paragraph = _document.ParagraphOf(source.Start);
        int from = _document.Paragraph(Math.Max(0, paragraph - 1)).Start;
        for (int m = scene.FirstAt[source.Start] - 1, back = 0; m >= 0 && back < MaxBack && scene.Mentions[m].Start >= from; m--, back++)
        {
            if (IsOther(scene.Mentions[m].Entity, speaker) && scene.Mentions[m].Entity!.Kind == ActorKind.Person)
            {
                return scene.Mentions[m].Entity;
            }
        }

        return null;
    }

    private static bool IsOther(Entity? entity, Entity? speaker)
        => entity is { IsNamed: true, Plural: false, Kind: null or ActorKind.Person } && entity != speaker;
}
