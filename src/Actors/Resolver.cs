using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Goes through an article once, from its first word to its last, and gives descriptions and pronouns their entities.</summary>
internal sealed class Resolver
{
    // How many phrases back a relative pronoun looks for its antecedent.
    private const int MaxBack = 6;

    private readonly Scene _scene;
    private readonly Document _document;
    private readonly DescriptionLinker _descriptions;
    private readonly PronounLinker _pronouns;

    private Resolver(Scene scene, PronounLinker pronouns)
    {
        _scene = scene;
        _document = scene.Document;
        _descriptions = new DescriptionLinker(scene, pronouns);
        _pronouns = pronouns;
    }

    /// <summary>Resolves all but first and second persons, which hang on who holds the statement around them.</summary>
    public static void Resolve(Scene scene, PronounLinker pronouns)
    {
        foreach (Entity entity in scene.Entities)
        {
            entity.LastToken = -1;
        }

        for (int s = scene.Statements.Count - 1; s >= 0; s--)
        {
            if (scene.SourceMentions[s] is { } mention)
            {
                mention.SourceOf = s;
            }
        }

        var resolver = new Resolver(scene, pronouns);
        for (int m = 0; m < scene.Mentions.Count; m++)
        {
            resolver.Visit(m);
        }
    }

    private void Visit(int m)
    {
        Mention mention = _scene.Mentions[m];
        switch (mention.Form)
        {
            case MentionForm.Description when mention.Entity is null && (mention.Kind is not null || mention.SourceOf >= 0):
                _descriptions.Link(mention);
                break;
            case MentionForm.Pronoun:
                Point(m, mention);
                break;
            default:
                break;
        }

        if (mention.Entity is null)
        {
            return;
        }

        _pronouns.Reach(mention);
        if (mention.SourceOf >= 0)
        {
            _pronouns.Hold(mention.Entity);
            if (_scene.SourceMembers[mention.SourceOf] is { } members)
            {
                Gather(mention, members);
            }
        }
    }

    private void Point(int m, Mention mention)
    {
        Entity? entity = mention.Pronoun switch
        {
            Pronoun.Who or Pronoun.That => Antecedent(m, mention),
            Pronoun.He or Pronoun.She or Pronoun.They => Bracketed(mention) ?? _pronouns.Find(mention, mention.SourceOf),
            Pronoun.It => IsEmpty(mention) && mention.SourceOf < 0 ? null : _pronouns.Find(mention, mention.SourceOf),
            _ => null,
        };
        entity?.Add(mention);
        if (entity is { Kind: null } && mention.Gender != Gender.Unknown)
        {
            entity.Kind = ActorKind.Person;
        }
    }

    // "He (Roe)", "they [the unions]".
    private Entity? Bracketed(Mention pronoun)
    {
        int name = pronoun.End + 1;
        if (name >= _document.TokenCount || _document.Token(pronoun.End) is not ("(" or "["))
        {
            return null;
        }

        for (int m = _scene.FirstAt[name]; m < _scene.Mentions.Count && _scene.Mentions[m].Start == name; m++)
        {
            Mention meant = _scene.Mentions[m];
            if (meant.Form == MentionForm.Name && meant.End < _document.TokenCount && _document.Token(meant.End) is ")" or "]")
            {
                return meant.Entity;
            }
        }

        return null;
    }

    // "Roe is a man who", "seems like the kind of candidate who": what is said of a subject is the subject.
    private Entity? Predicated(int m, Mention description)
    {
        int at = description.Start - 1;
        int first = _document.Sentence(description.Sentence).Start;
        if (at - 2 > first && _document.Token(at) is "of" && _document.Lemma(at - 1) is "kind" or "sort" or "type")
        {
            at -= 2;
            at -= _document.Upos(at) == Upos.Det ? 1 : 0;
        }

        bool seems = at - 1 > first && _document.Token(at) is "like" && _document.Lemma(at - 1) is "seem" or "look" or "sound";
        if (at <= first || !(seems || _document.Lemma(at) is "be" or "become" or "'s" or "’s"))
        {
            return null;
        }

        for (int back = m - 1; back >= 0 && back >= m - MaxBack && _scene.Mentions[back].Sentence == description.Sentence; back--)
        {
            Mention subject = _scene.Mentions[back];
            if (subject.Subject && !subject.Inside && subject.End <= at && subject.Plural == description.Plural)
            {
                return subject.Entity is { IsNamed: true } ? subject.Entity : null;
            }
        }

        return null;
    }

    /// <summary>What a relative pronoun belongs to: the phrase right before it, or the person that phrase hangs on.</summary>
    private Entity? Antecedent(int m, Mention pronoun)
    {
        int end = pronoun.Start;
        if (end > 0 && _document.Token(end - 1) is ",")
        {
            end--;
        }

        Mention? nearest = null;
        for (int back = m - 1; back >= 0 && back >= m - MaxBack && _scene.Mentions[back].Sentence == pronoun.Sentence; back--)
        {
            Mention candidate = _scene.Mentions[back];
            if (candidate.Form == MentionForm.Pronoun && candidate.Inside)
            {
                continue;
            }

            bool adjacent = candidate.End == end || candidate.LongEnd == end;
            bool living = candidate.Kind is ActorKind.Person or ActorKind.Group || candidate.Entity?.Kind == ActorKind.Person
                || (candidate.Headless && candidate.Pronoun == Pronoun.None);
            if (!adjacent || candidate.Inside || (pronoun.Pronoun == Pronoun.Who && !living && candidate.Entity?.IsNamed != true))
            {
                continue;
            }

            nearest ??= candidate;
            if (pronoun.Pronoun == Pronoun.Who && living)
            {
                nearest = candidate;
                break;
            }
        }

        if (nearest is null)
        {
            // "Roe, known for her views, who": the nearest person of the sentence.
            return pronoun.Pronoun == Pronoun.Who ? NearestPerson(m, pronoun.Sentence) : null;
        }

        if (nearest.Form == MentionForm.Description && nearest.Entity is not { IsNamed: true } && Predicated(m, nearest) is { } subject)
        {
            return subject;
        }

        if (nearest.Entity is null && nearest.Form == MentionForm.Description && (pronoun.SourceOf >= 0 || pronoun.Pronoun == Pronoun.Who))
        {
            _descriptions.Link(nearest);
        }

        return nearest.Entity;
    }

    private Entity? NearestPerson(int m, int sentence)
    {
        for (int back = m - 1; back >= 0 && back >= m - MaxBack && _scene.Mentions[back].Sentence == sentence; back--)
        {
            Mention candidate = _scene.Mentions[back];
            if (candidate.Entity is { Kind: ActorKind.Person or ActorKind.Group } && !candidate.Inside)
            {
                return Whole(back, candidate).Entity;
            }
        }

        return null;
    }

    // "Millions of volunteers", not "volunteers".
    private Mention Whole(int m, Mention part)
    {
        for (int back = m - 1; back >= 0 && back >= m - 2; back--)
        {
            Mention before = _scene.Mentions[back];
            if (before.Form == MentionForm.Description && before.Entity is not null && before.End < part.Start && before.LongEnd >= part.End)
            {
                return before;
            }
        }

        return part;
    }

    // "It is clear that", "it seems": no actor.
    private bool IsEmpty(Mention it)
    {
        if (_document.Token(it.Start).Length != 2 || it.End + 1 >= _document.TokenCount)
        {
            return false;
        }

        bool be = _document.Lemma(it.End) is "be" or "seem" or "appear" or "take" or "'s" or "happen" or "turn" or "rain" or "snow";
        return be || _document.Upos(it.Start - (it.Start > 0 ? 1 : 0)) == Upos.Verb;
    }

    /// <summary>"A and B" as one holder, so that "they" can mean both.</summary>
    private void Gather(Mention main, List<Mention> members)
    {
        var entities = new List<Entity>(members.Count);
        foreach (Mention member in members)
        {
            if (member.Entity is null && member.Form == MentionForm.Description)
            {
                _descriptions.Link(member);
            }

            if (member.Entity is null && member.Form == MentionForm.Pronoun)
            {
                Point(_scene.Mentions.IndexOf(member), member);
            }

            if (member.Entity is not null && !entities.Contains(member.Entity))
            {
                entities.Add(member.Entity);
            }
        }

        if (entities.Count < 2)
        {
            return;
        }

        Entity? both = _scene.Pairs.Find(p => p.Members.AsSpan().SequenceEqual(entities.ToArray()));
        if (both is null)
        {
            both = new Entity { Kind = ActorKind.Group, Plural = true, Members = [.. entities] };
            _scene.Pairs.Add(both);
            _scene.Entities.Add(both);
        }

        var mention = new Mention
        {
            Start = main.Start,
            Inner = main.Start,
            Head = members[^1].Head,
            End = members[^1].End,
            LongEnd = members[^1].LongEnd,
            Sentence = main.Sentence,
            Form = MentionForm.Description,
            Plural = true,
            Definite = true,
            Kind = ActorKind.Group,
        };
        both.Add(mention);
        _pronouns.Reach(mention);
        _pronouns.Hold(both);
        _scene.Holders[main.SourceOf] = both;
    }
}
