using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds whom a speaker means by "we": the body that he speaks for.</summary>
internal sealed class SpeakingBody(Scene scene)
{
    private readonly Dictionary<Entity, Entity> _others = [];
    private Dictionary<Entity, Entity>? _campaigns;

    /// <summary>A body or a group says "we" of itself; a person of the body that his role names, else of himself and others.</summary>
    public Entity Together(Entity speaker)
    {
        if (speaker.Kind is not (ActorKind.Person or null) || IsBareName(speaker))
        {
            return speaker;
        }

        return BodyOf(speaker) ?? WithOthers(speaker);
    }

    // "Norvex": one word, never a person's name or pronoun.
    private static bool IsBareName(Entity speaker) => speaker is { Kind: null, Gender: Gender.Unknown, FullCount: 0, Roles.Count: 0, Name: { } name }
        && name.End - name.Inner == 1 && !name.Word.Is(WordFacts.Given);

    private Entity WithOthers(Entity speaker)
    {
        if (!_others.TryGetValue(speaker, out Entity? we))
        {
            _others[speaker] = we = new Entity { FixedName = "we", Speaker = speaker, Kind = ActorKind.Group, Plural = true };
            scene.Entities.Add(we);
        }

        return we;
    }

    /// <summary>The body that a speaker's role names: "a spokesman for the Harbour Board", "Pell adviser", "the Danish minister".</summary>
    private Entity? BodyOf(Entity speaker)
    {
        int nation = 0;
        foreach (Role role in speaker.Roles)
        {
            for (int m = scene.FirstAt[role.Start]; m < scene.Mentions.Count && scene.Mentions[m].Start < role.End; m++)
            {
                Mention mention = scene.Mentions[m];
                if (mention.Entity is { } body && body != speaker && (body.Kind is ActorKind.Organisation or ActorKind.Outlet
                    || (body.Kind == ActorKind.Place && mention.Word.Is(WordFacts.Nation)) || IsNameOfBody(mention, body)))
                {
                    return body;
                }

                if (mention.Entity is { Kind: ActorKind.Person } master && master != speaker && CampaignOf(master) is { } campaign)
                {
                    return campaign;
                }
            }

            for (int t = role.Start; t < role.End && nation == 0; t++)
            {
                Word word = Lexicon.Shared[scene.Document.Token(t)];
                nation = word.Is(WordFacts.Demonym) ? word.Nation : 0;
            }
        }

        return nation == 0 ? null : scene.Entities.Find(e => e is { Kind: ActorKind.Place, Name: { } name } && name.Word.Is(WordFacts.Nation) && name.Word.Nation == nation);
    }

    // A name in a role that nothing shows to be a person's: "chairman of Open Shores", "a Norvex spokeswoman".
    private bool IsNameOfBody(Mention mention, Entity entity) => entity is { Kind: null, Gender: Gender.Unknown } && mention.Form == MentionForm.Name
        && !mention.Word.Is(WordFacts.Given)
        && (mention.Inside || (mention.Start > 0 && scene.Document.Token(mention.Start - 1) is "of" or "for" or "at" or "with"));

    // "The Pell campaign" of his adviser.
    private Entity? CampaignOf(Entity master)
    {
        if (_campaigns is null)
        {
            _campaigns = [];
            foreach (Entity entity in scene.Entities)
            {
                if (entity is { Owner: not null, Description: { Kind: ActorKind.Organisation } description })
                {
                    bool campaign = scene.Document.Lemma(description.Head) is "campaign" or "camp" or "team" or "office" or "administration";
                    if (campaign || !_campaigns.ContainsKey(entity.Owner))
                    {
                        _campaigns[entity.Owner] = entity;
                    }
                }
            }
        }

        return _campaigns.GetValueOrDefault(master);
    }
}
