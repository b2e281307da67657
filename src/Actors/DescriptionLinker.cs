using System.Numerics;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Finds whom a description means: by its head and modifiers among the roles that the article itself gives.</summary>
internal sealed class DescriptionLinker
{
    // Entities with one head noun that are looked at, the latest first; keeps hostile text linear.
    private const int MaxCandidates = 32;

    private readonly Scene _scene;
    private readonly PronounLinker _focus;
    private readonly Document _document;
    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly Dictionary<string, List<Entity>> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly List<Entity>?[] _byOffice = new List<Entity>?[64];
    private readonly Dictionary<string, Entity> _byText = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Entity, string), Entity> _byOwner = [];

    /// <summary>Indexes the roles known so far.</summary>
    public DescriptionLinker(Scene scene, PronounLinker focus)
    {
        _focus = focus;
        _scene = scene;
        _document = scene.Document;
        _heads = _byHead.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Entity entity in scene.Entities)
        {
            foreach (Role role in entity.Roles)
            {
                Index(entity, role);
            }

            if (entity.Name is { } name && entity.Kind != ActorKind.Person)
            {
                // "The department" for "State Department", "the committee" for "Select Committee on …".
                for (int t = name.Inner; t < name.End; t++)
                {
                    if (_lexicon[_document.Token(t)].Is(WordFacts.Body | WordFacts.Group))
                    {
                        Index(entity, new Role(name.Inner, t, name.End));
                    }
                }
            }
        }
    }

    /// <summary>Gives a description its entity, a new one if it fits none.</summary>
    public void Link(Mention mention)
    {
        if (_scene.Pairs.Count > 0 && IsBoth(mention))
        {
            _scene.Pairs[^1].Add(mention);
            return;
        }

        string head = _document.Lemma(mention.Head) is "camp" ? "campaign" : _document.Lemma(mention.Head).ToString();
        Entity? owner = mention.Owner?.Entity;
        Entity? found = (mention.Indefinite && !mention.Plural) || mention.Headless ? null : FindOwned(mention, head, owner) ?? FindText(mention);
        bool one = !mention.Plural && !mention.Indefinite;
        if (found is null && !mention.Headless && (one || (mention.Plural && mention.Definite)))
        {
            found = FindRole(mention);
        }

        if (found is null && one && mention.Definite && mention.SourceOf >= 0 && !mention.Headless && owner is null
            && (mention.Kind == ActorKind.Person || mention.Word.Is(WordFacts.Generic)) && !mention.Word.Is(WordFacts.Reserved))
        {
            // "The tycoon", which nothing has called him so far: whoever is spoken of.
            found = _focus.Find(mention, mention.SourceOf);
        }

        found ??= Make(mention);

        found.Add(mention);
        found.Naming |= !found.IsNamed && HoldsName(mention);
        if (owner is not null && mention.Kind is ActorKind.Organisation or ActorKind.Group)
        {
            _byOwner.TryAdd((owner, head), found);
        }

        if (mention.Plural || mention.Kind is ActorKind.Group or ActorKind.Organisation)
        {
            _byText.TryAdd(Key(mention), found);
        }
    }

    // "Both", "the two": the latest "A and B".
    private bool IsBoth(Mention mention) => mention.LongEnd == mention.End
        && (_scene.Text(mention.Start, mention.End) is "both" or "Both" or "the two" or "The two" or "the pair" or "The pair" or "the duo"
            || (mention.Plural && mention.Definite && _document.Token(mention.Start + 1) is "two" && mention.End - mention.Start <= 3));

    private string Key(Mention mention)
    {
        int start = mention.Start;
        while (start < mention.Head && _document.Upos(start) == Upos.Det)
        {
            start++;
        }

        return _scene.Text(start, mention.LongEnd).ToString();
    }

    private Entity? FindOwned(Mention mention, string head, Entity? owner)
        => owner is not null && mention.Kind is ActorKind.Organisation or ActorKind.Group && _byOwner.TryGetValue((owner, head), out Entity? found) ? found : null;

    private Entity? FindText(Mention mention)
        => mention.Owner is null && (mention.Plural || mention.Kind is ActorKind.Group or ActorKind.Organisation) && !mention.Headless
            && _byText.TryGetValue(Key(mention), out Entity? found) ? found : null;

    private Entity? FindRole(Mention mention)
    {
        Entity? best = null;
        double bestScore = 1.0;
        if (_heads.TryGetValue(_document.Lemma(mention.Head), out List<Entity>? same))
        {
            Consider(mention, same, ref best, ref bestScore);
        }

        for (ulong offices = mention.Word.Offices; offices != 0; offices &= offices - 1)
        {
            if (_byOffice[BitOperations.TrailingZeroCount(offices)] is { } others)
            {
                Consider(mention, others, ref best, ref bestScore);
            }
        }

        return best;
    }

    private void Consider(Mention mention, List<Entity> candidates, ref Entity? best, ref double bestScore)
    {
        for (int c = candidates.Count - 1, seen = 0; c >= 0 && seen < MaxCandidates; c--, seen++)
        {
            double score = Score(mention, candidates[c]);
            if (score > bestScore)
            {
                best = candidates[c];
                bestScore = score;
            }
        }
    }

    /// <summary>How well a description fits an entity; at most 1 if it does not.</summary>
    private double Score(Mention mention, Entity entity)
    {
        if (entity.Plural != mention.Plural || (mention.Gender != Gender.Unknown && entity.Gender != Gender.Unknown && mention.Gender != entity.Gender)
            || (mention.Kind == ActorKind.Person && entity.Kind is ActorKind.Organisation or ActorKind.Outlet or ActorKind.Place)
            || (mention.Kind == ActorKind.Organisation && entity.Kind == ActorKind.Person))
        {
            return 0;
        }

        double best = 0;
        foreach (Role role in entity.Roles)
        {
            best = Math.Max(best, Fit(mention, role));
        }

        if (entity.Name is { } name && entity.Kind != ActorKind.Person)
        {
            for (int t = name.Inner; t < name.End; t++)
            {
                if (_lexicon[_document.Token(t)].Is(WordFacts.Body | WordFacts.Group))
                {
                    best = Math.Max(best, Fit(mention, new Role(name.Inner, t, name.End)));
                }
            }
        }

        // Of two that fit, the later one; an office that nobody has spoken of for long fades.
        int distance = entity.LastToken < 0 || entity.LastToken > mention.Start ? 2000 : mention.Start - entity.LastToken;
        return best > 0 ? best + (0.9 / (1 + (distance / 60.0))) + (0.02 * Math.Min(10, entity.Seen)) : 0;
    }

    private double Fit(Mention mention, Role role)
    {
        Word head = _lexicon[_document.Lemma(role.Head)];
        bool same = _document.Lemma(role.Head).Equals(_document.Lemma(mention.Head), StringComparison.OrdinalIgnoreCase);
        if (!same && (head.Offices & mention.Word.Offices) == 0)
        {
            return 0;
        }

        double score = same ? 2.0 : 1.2;
        int nation = 0, roleNation = 0;
        for (int t = role.Start; t < role.End; t++)
        {
            roleNation = roleNation == 0 ? _lexicon[_document.Token(t)].Nation : roleNation;
        }

        int end = Math.Max(mention.End, mention.LongEnd);
        for (int t = mention.Start; t < end; t++)
        {
            if (t == mention.Head || _document.Upos(t) is Upos.Det or Upos.Punct or Upos.Part or Upos.Adp or Upos.Pron)
            {
                continue;
            }

            int own = _lexicon[_document.Token(t)].Nation;
            nation = nation == 0 ? own : nation;
            bool shared = (own != 0 && own == roleNation) || Has(role, t);
            score += shared ? 0.6 : own != 0 && roleNation != 0 ? -2 : -0.5;
        }

        return score;
    }

    private bool Has(Role role, int token)
    {
        ReadOnlySpan<char> lemma = _document.Lemma(token);
        for (int t = role.Start; t < role.End; t++)
        {
            if (_document.Lemma(t).Equals(lemma, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private Entity Make(Mention mention)
    {
        var entity = new Entity
        {
            Description = mention,
            Kind = mention.Kind,
            Plural = mention.Plural,
            Owner = mention.Owner?.Entity,
            Naming = HoldsName(mention),
            Counted = mention.Plural && _document.Upos(mention.Start) == Upos.Num,
        };
        _scene.Entities.Add(entity);
        var role = new Role(mention.Start, mention.Head, Math.Max(mention.End, mention.LongEnd));
        entity.Roles.Add(role);
        Index(entity, role);
        return entity;
    }

    // A name before the noun, as its possessor, or after "by", "from", "of".
    private bool HoldsName(Mention mention)
    {
        if (mention.Owner is not null)
        {
            return true;
        }

        int end = mention.LongEnd;
        if (end + 2 < _document.TokenCount && _document.Token(end) is "by" or "from" or "conducted" or "published")
        {
            end += 3;
        }

        for (int t = mention.Start + 1; t < end; t++)
        {
            if (_document.Upos(t) == Upos.Propn && char.IsUpper(_document.Token(t)[0]) && !_lexicon[_document.Token(t)].Is(WordFacts.Calendar | WordFacts.Demonym | WordFacts.Following))
            {
                return true;
            }
        }

        return false;
    }

    private void Index(Entity entity, Role role)
    {
        ReadOnlySpan<char> head = _document.Lemma(role.Head);
        if (!_heads.TryGetValue(head, out List<Entity>? list))
        {
            _byHead[head.ToString()] = list = [];
        }

        list.Add(entity);
        for (ulong offices = _lexicon[head].Offices; offices != 0; offices &= offices - 1)
        {
            (_byOffice[BitOperations.TrailingZeroCount(offices)] ??= []).Add(entity);
        }
    }
}
