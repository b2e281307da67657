using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Gives every statement its holder, the outer ones first: an inner "I" is the holder of the statement around it.</summary>
internal sealed class HolderFinder
{
    private readonly Scene _scene;
    private readonly Document _document;
    private readonly SilentSource _silent;
    private readonly bool[] _done;
    private readonly SpeakingBody _bodies;
    private readonly Interlocutor _interlocutor;
    private Entity? _nobody;
    private Entity? _author;
    private Entity? _you;

    private HolderFinder(Scene scene)
    {
        _scene = scene;
        _document = scene.Document;
        _done = new bool[scene.Statements.Count];
        _silent = new SilentSource(scene, Find);
        _bodies = new SpeakingBody(scene);
        _interlocutor = new Interlocutor(scene);
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
            Pronoun.We => Several(s) ?? (Speaker(s, source) is { } speaker ? _bodies.Together(speaker) : null) ?? (_author ??= Fixed("author", ActorKind.Unnamed)),
            Pronoun.You => Addressee(s, source) ?? (_you ??= Fixed("you", ActorKind.Group)),
            Pronoun.He or Pronoun.She or Pronoun.It or Pronoun.They => Later(source) ?? Nobody,
            _ => Worded(s),
        };
        holder.Add(source);
        return holder;
    }

    /// <summary>The statement whose words a first or second person belongs to; -1 for none around it.</summary>
    /// <remarks>“He said that I was wrong,” Roe said: "I" is Roe, for "he" opens no quotation of his own.</remarks>
    private int Quoted(int s, Mention source)
    {
        int around = _scene.Parents[s] >= 0 ? _scene.Parents[s] : _scene.Covers[source.Start];
        around = around == s ? -1 : around;
        for (int steps = 0; around >= 0 && _scene.Parents[around] >= 0 && steps < _scene.Statements.Count; steps++)
        {
            Span content = _scene.Tokens(_scene.Statements[around].Content[0]);
            bool quotes = content.Length > 0 && _document.Token(content.Start)[0] is '"' or '“' or '‘' or '\'';
            if (quotes || !_document.InQuote(_scene.Cues[around].Start))
            {
                break;
            }

            around = _scene.Parents[around];
        }

        return around;
    }

    /// <summary>Whoever says the words around a first person.</summary>
    private Entity? Speaker(int s, Mention source)
    {
        int around = Quoted(s, source);
        if (around >= 0)
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

    // "The unions made it clear that we": several tellers mean themselves, quoted or not.
    private Entity? Several(int s) => _scene.Parents[s] >= 0 && Find(_scene.Parents[s]) is { Plural: true } tellers ? tellers : null;

    private Entity? Addressee(int s, Mention source)
    {
        int quoted = Quoted(s, source);
        return _interlocutor.Of(s, source, quoted, quoted >= 0 ? Find(quoted) : null, Find);
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

    // Who holds a statement whose sentence names no source.
    private Entity Unwritten(int s) => _silent.Of(s, _scene.Parents[s] >= 0 ? Find(_scene.Parents[s]) : null) ?? Nobody;
}
