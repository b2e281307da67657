using System.Globalization;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Makes actors of entities: whoever holds a statement, and every named person and body.</summary>
internal sealed class ActorList(Scene scene, string? outlet)
{
    /// <summary>Actors in order of their first mention; sets <see cref="Entity.Number"/>.</summary>
    public List<Actor> Make()
    {
        var holders = new HashSet<Entity>();
        foreach (Entity? holder in scene.Holders)
        {
            if (holder is not null)
            {
                holders.Add(holder);
                holders.UnionWith(holder.Members);
            }
        }

        foreach (Entity entity in scene.Entities)
        {
            entity.Mentions.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        }

        List<Entity> chosen = [.. scene.Entities
            .Where(e => holders.Contains(e) || (e.IsNamed && KindOf(e, Acts(e)) != ActorKind.Place && e.Mentions.Count > 0))
            .OrderBy(e => e.Mentions.Count > 0 ? e.Mentions[0].Start : int.MaxValue)];
        var actors = new List<Actor>(chosen.Count);
        foreach (Entity entity in chosen)
        {
            entity.Number = actors.Count;
            actors.Add(Actor(entity, holders.Contains(entity) || Acts(entity)));
        }

        return actors;
    }

    /// <summary>Identifier of the actor with a number.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number + 1}");

    // A country or a capital that does something stands for its government: "Moscow is buying time".
    private static bool Acts(Entity entity) => entity.Kind == ActorKind.Place
        && entity.Mentions.Exists(m => m.Subject && m.Word.Is(WordFacts.Nation | WordFacts.Capital));

    private Actor Actor(Entity entity, bool holds)
    {
        ActorKind kind = KindOf(entity, holds);
        string name = NameOf(entity, 0);
        return new Actor(
            Id(entity.Number),
            kind == ActorKind.Unnamed && entity.FixedName is null ? name + " (anonymous)" : name,
            kind,
            Description(entity),
            Aliases(entity, name),
            [.. entity.Mentions.Select(m => scene.Document.Characters(new Span(m.Start, m.End))).Distinct()],
            kind == ActorKind.Unnamed && entity.Reason is { } reason ? Clean(reason.Start, reason.End) : null);
    }

    /// <summary>What sort of actor an entity is, from its own words and, for a place, from whether it holds a statement.</summary>
    public ActorKind KindOf(Entity entity, bool holds)
    {
        if (entity.FixedName is not null || !entity.IsNamed)
        {
            return holds && SourcingRules.Of(entity) == Sourcing.Unnamed ? ActorKind.Unnamed : entity.Kind ?? ActorKind.Organisation;
        }

        if (outlet is not null && scene.Text(entity.Name!.Inner, entity.Name.End).Equals(outlet, StringComparison.OrdinalIgnoreCase))
        {
            return ActorKind.Outlet;
        }

        return entity.Kind switch
        {
            ActorKind.Place when holds => ActorKind.Organisation,
            { } known => known,
            null when entity.Gender != Gender.Unknown => ActorKind.Person,
            null => entity.Name!.Definite || IsAfterThe(entity.Name) ? ActorKind.Organisation
                : entity.Name.End - entity.Name.Inner > 1 || holds ? ActorKind.Person : ActorKind.Organisation,
        };
    }

    private bool IsAfterThe(Mention name) => name.Inner > 0 && scene.Document.Token(name.Inner - 1) is "the" or "The";

    /// <summary>Fullest name; for those without one the description without its article, "his" put into the owner's name.</summary>
    private string NameOf(Entity entity, int depth)
    {
        if (entity.Speaker is { } speaker && depth < 2)
        {
            return NameOf(speaker, depth + 1) + " and others";
        }

        if (entity.FixedName is { } given)
        {
            return given;
        }

        if (entity.Members.Length > 0)
        {
            return string.Join(" and ", entity.Members.Select(m => NameOf(m, depth + 1)));
        }

        if (entity.Name is { } name)
        {
            return Clean(name.Inner, name.End);
        }

        Mention description = entity.Description!;
        int start = description.Start;
        if (description.Owner is { Inside: true, Form: MentionForm.Pronoun, Entity: { } owner } && depth < 2 && owner != entity)
        {
            return NameOf(owner, depth + 1) + "'s " + Clean(description.Inner, Math.Max(description.End, description.LongEnd));
        }

        while (start < description.Head && scene.Document.Upos(start) == Upos.Det
            && scene.Document.Token(start) is "the" or "The" or "a" or "A" or "an" or "An" or "this" or "This" or "that" or "That" or "these" or "These")
        {
            start++;
        }

        return Clean(start, Math.Max(description.End, description.LongEnd));
    }

    private string Clean(int start, int end) => string.Join(' ', scene.Text(start, end).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string? Description(Entity entity)
    {
        if (entity.Description is not null || entity.Roles.Count == 0)
        {
            return null;
        }

        return string.Join("; ", entity.Roles.Select(r => Clean(SkipArticle(r.Start, r.End), r.End)).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private int SkipArticle(int start, int end) => start + 1 < end && scene.Document.Upos(start) == Upos.Det ? start + 1 : start;

    private List<string> Aliases(Entity entity, string name)
    {
        var aliases = new List<string>();
        if (entity.Description is not null && entity.FixedName is null && SourcingRules.Of(entity) == Sourcing.Unnamed)
        {
            // The text says "official", not "official (anonymous)".
            aliases.Add(name);
        }

        if (entity.Speaker is not null)
        {
            aliases.Add(entity.FixedName!);
        }

        foreach (Mention mention in entity.Mentions)
        {
            if (mention.Form == MentionForm.Pronoun || (entity.IsNamed && mention.Form != MentionForm.Name) || entity.Members.Length > 0)
            {
                continue;
            }

            string alias = mention.Form == MentionForm.Name ? Clean(mention.Inner, mention.End) : Clean(SkipArticle(mention.Start, mention.End), mention.End);
            if (!alias.Equals(name, StringComparison.OrdinalIgnoreCase) && !aliases.Contains(alias))
            {
                aliases.Add(alias);
            }
        }

        return aliases;
    }
}
