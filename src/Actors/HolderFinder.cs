using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Gives every statement its holder, the outer ones first: an inner "I" is the holder of the statement around it.</summary>
internal sealed class HolderFinder
{
    private readonly Scene _scene;
    private readonly Document _document;
    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly bool[] _done;
    private Dictionary<Entity, Entity>? _campaigns;
    private Entity? _nobody;
    private Entity? _author;
    private Entity? _you;
    private Entity? _we;

    private HolderFinder(Scene scene)
    {
        _scene = scene;
        _document = scene.Document;
        _done = new bool[scene.Statements.Count];
    }

    /// <summary>Fills <see cref="Scene.Holders"/>.</summary>
    public static void Find(Scene scene)
    {
        var finder = new HolderFinder(scene);
        for (int s = 0; s < scene.Statements.Count; s++)
        {
            finder.Find(s);
        }
    }

    private Entity Find(int s)
    {
        if (_done[s])
        {
            return _scene.Holders[s] ?? Nobody;
        }

        // Marked first, so that a circle of statements within each other ends.
        _done[s] = true;
        return _scene.Holders[s] ??= Holder(s);
    }

    private Entity Nobody => _nobody ??= Fixed("(unnamed)", ActorKind.Unnamed);

    private Entity Fixed(string name, ActorKind kind)
    {
        var entity = new Entity { FixedName = name, Kind = kind, Plural = kind == ActorKind.Group };
        _scene.Entities.Add(entity);
        return entity;
    }

    private Entity Holder(int s)
    {
        Mention? source = _scene.SourceMentions[s];
        if (Signed(s) is { } signer)
        {
            return signer;
        }

        if (source is null)
        {
            return _scene.Sources[s].Length == 0 ? Unwritten(s) : Worded(s);
        }

        if (source.Entity is not null)
        {
            return source.Entity;
        }

        Entity holder = source.Pronoun switch
        {
            Pronoun.I => Speaker(s, source) ?? (_author ??= Fixed("author", ActorKind.Unnamed)),
            Pronoun.We => (Speaker(s, source) is { } speaker ? Together(speaker) : null) ?? (_author ??= Fixed("author", ActorKind.Unnamed)),
            Pronoun.You => _you ??= Fixed("you", ActorKind.Group),
            Pronoun.He or Pronoun.She or Pronoun.It or Pronoun.They => Later(source) ?? Nobody,
            _ => Worded(s),
        };
        holder.Add(source);
        return holder;
    }

    // A body or a group says "we" of itself; a person of the body that his role names, else of nobody in particular.
    private Entity Together(Entity speaker)
        => speaker.Kind is not (ActorKind.Person or null) ? speaker : BodyOf(speaker) ?? (_we ??= Fixed("we", ActorKind.Group));

    /// <summary>Whoever says the words around a first person.</summary>
    private Entity? Speaker(int s, Mention source)
    {
        int around = _scene.Parents[s] >= 0 ? _scene.Parents[s] : _scene.Covers[source.Start];
        if (around >= 0 && around != s)
        {
            return Find(around);
        }

        if (!_document.InQuote(source.Start))
        {
            return null;
        }

        // A quotation that goes on: whoever spoke before.
        return s > 0 ? Find(s - 1) : null;
    }

    // "As he told reporters, Roe …": nobody before, so the first that fits after.
    private Entity? Later(Mention pronoun)
    {
        for (int m = _scene.FirstAt[pronoun.End]; m < _scene.Mentions.Count && _scene.Mentions[m].Sentence <= pronoun.Sentence + 1; m++)
        {
            Mention mention = _scene.Mentions[m];
            if (mention.Entity is { } entity && mention.Form != MentionForm.Pronoun && mention.Plural == pronoun.Plural
                && (pronoun.Pronoun == Pronoun.It ? entity.Kind != ActorKind.Person : entity.Kind is null or ActorKind.Person or ActorKind.Group))
            {
                return entity;
            }
        }

        return null;
    }

    // "Storm nears coast [Daily Ferry.]": the cue itself names the source.
    private Entity? Signed(int s)
    {
        Span cue = _scene.Cues[s];
        if (cue.Length < 3 || _document.Token(cue.Start) is not "[" || _scene.FirstAt[cue.Start] >= _scene.Mentions.Count)
        {
            return null;
        }

        Mention first = _scene.Mentions[_scene.FirstAt[cue.Start]];
        return first.Start < cue.End && first.Form == MentionForm.Name ? first.Entity : null;
    }

    private Entity Worded(int s)
    {
        Span source = _scene.Sources[s];
        return Fixed(_scene.Text(source.Start, source.End).ToString(), ActorKind.Unnamed);
    }

    /// <summary>Who holds a statement whose sentence names no source.</summary>
    private Entity Unwritten(int s)
    {
        Span cue = _scene.Cues[s];
        Entity? teller = _scene.Parents[s] >= 0 ? Find(_scene.Parents[s]) : null;
        bool be = false;
        for (int t = cue.Start; t < cue.End; t++)
        {
            ReadOnlySpan<char> lemma = _document.Lemma(t);
            Word word = _lexicon[lemma];
            if (word.Is(WordFacts.Rumour))
            {
                return Nobody;
            }

            be |= lemma is "be" or "get" or "'s" or "’s";
            if (_document.Upos(t) == Upos.Noun)
            {
                return word.Is(WordFacts.Attitude) && teller is not null ? teller : Nobody;
            }

            if (_document.Upos(t) == Upos.Verb)
            {
                if (lemma is "ask" && teller is null)
                {
                    return OutletNear(t) ?? Nobody;
                }

                ReadOnlySpan<char> form = _document.Token(t);
                bool going = form.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
                bool past = !going && form[^1] != 's' && !form.Equals(lemma, StringComparison.OrdinalIgnoreCase);
                if (be || past)
                {
                    return Nobody;
                }

                return (past ? null : Doer(t, teller)) ?? teller ?? (going ? Before(s, t) : null) ?? Nobody;
            }
        }

        return teller is not null && !be ? teller : Nobody;
    }

    // The doer of "to deny", "claiming": the latest subject before it in the sentence, inside the content of its parent.
    private Entity? Doer(int token, Entity? teller)
    {
        int sentence = _document.SentenceOf(token);
        for (int m = _scene.FirstAt[token] - 1; m >= 0 && _scene.Mentions[m].Sentence == sentence; m--)
        {
            Mention mention = _scene.Mentions[m];
            if (mention.Subject && !mention.Inside)
            {
                if (mention.Entity is not null)
                {
                    return mention.Entity;
                }

                if (mention.Pronoun is Pronoun.I or Pronoun.We && teller is not null)
                {
                    return teller;
                }
            }
        }

        return null;
    }

    // A participle without any doer goes on from the statement before it in the paragraph.
    private Entity? Before(int s, int token)
    {
        bool near = s > 0 && _scene.Cues[s - 1].Length > 0
            && _document.ParagraphOf(_scene.Cues[s - 1].Start) == _document.ParagraphOf(token);
        return near ? Find(s - 1) : null;
    }

    // Whoever asked is often the publisher named beside it: "asked on Radio Nord whether".
    private Entity? OutletNear(int token)
    {
        int sentence = _document.SentenceOf(token);
        for (int m = _scene.FirstAt[_document.Sentence(sentence).Start]; m < _scene.Mentions.Count && _scene.Mentions[m].Sentence == sentence; m++)
        {
            if (_scene.Mentions[m].Entity is { Kind: ActorKind.Outlet } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    /// <summary>The body that a speaker's role names, for his "we": "a spokesman for the Harbour Board", "Pell adviser".</summary>
    private Entity? BodyOf(Entity speaker)
    {
        if (speaker.Kind is not (ActorKind.Person or null))
        {
            return null;
        }

        foreach (Role role in speaker.Roles)
        {
            for (int m = _scene.FirstAt[role.Start]; m < _scene.Mentions.Count && _scene.Mentions[m].Start < role.End; m++)
            {
                Mention mention = _scene.Mentions[m];
                if (mention.Entity is { } body && body != speaker && (body.Kind is ActorKind.Organisation or ActorKind.Outlet
                    || (body.Kind == ActorKind.Place && mention.Word.Is(WordFacts.Nation))))
                {
                    return body;
                }

                if (mention.Entity is { Kind: ActorKind.Person } master && master != speaker && CampaignOf(master) is { } campaign)
                {
                    return campaign;
                }
            }
        }

        return null;
    }

    // "The Pell campaign" of his adviser.
    private Entity? CampaignOf(Entity master)
    {
        if (_campaigns is null)
        {
            _campaigns = [];
            foreach (Entity entity in _scene.Entities)
            {
                if (entity is { Owner: not null, Description: { Kind: ActorKind.Organisation } })
                {
                    _campaigns.TryAdd(entity.Owner, entity);
                }
            }
        }

        return _campaigns.GetValueOrDefault(master);
    }
}
