using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>How a source is identified, by rule: its name, its article, its number, its head noun.</summary>
internal static class SourcingRules
{
    /// <summary>Sourcing of an entity that holds a statement; see <see cref="Sourcing"/>.</summary>
    public static Sourcing Of(Entity entity)
    {
        if (entity.Members.Length > 0)
        {
            return Array.TrueForAll(entity.Members, m => Of(m) == Sourcing.Unnamed) ? Sourcing.Unnamed
                : Of(entity.Members[0]) == Sourcing.Named ? Sourcing.Named : Sourcing.Collective;
        }

        if (entity.FixedName is not null)
        {
            return entity.Kind == ActorKind.Group ? Sourcing.Collective : Sourcing.Unnamed;
        }

        if (entity.IsNamed || entity.Description is not { } description)
        {
            return Sourcing.Named;
        }

        if (description.Headless)
        {
            return description.Indefinite && !description.Plural ? Sourcing.Unnamed : Sourcing.Collective;
        }

        return description.Plural || entity.Kind == ActorKind.Group ? OfSeveral(entity, description) : OfOne(entity, description);
    }

    // Several people are a generic voice, unless they are of those who speak unidentified, or counted.
    private static Sourcing OfSeveral(Entity entity, Mention description)
    {
        if (description.Word.Is(WordFacts.Document) && entity.Kind is null)
        {
            return entity.Naming ? Sourcing.Named : description.Word.Is(WordFacts.Voice) ? Sourcing.Collective : Sourcing.Unnamed;
        }

        bool particular = entity.Reason is not null || entity.Counted || description.Word.Is(WordFacts.Hidden);
        return description.Word.Is(WordFacts.Reserved) && particular && entity.HoldsOuter ? Sourcing.Unnamed : Sourcing.Collective;
    }

    private static Sourcing OfOne(Entity entity, Mention description)
    {
        bool definite = description.Definite || entity.Mentions.Exists(m => m.Definite);
        if (description.Word.Is(WordFacts.Following) && !description.Definite && !description.Indefinite)
        {
            // "Republican calls for".
            return Sourcing.Collective;
        }

        switch (entity.Kind)
        {
            case ActorKind.Person:
                bool reserved = description.Word.Is(WordFacts.Reserved);
                return description.Indefinite || (reserved && description.Owner is null) ? Sourcing.Unnamed : Sourcing.Named;
            case ActorKind.Organisation:
                return definite || entity.Naming || !description.Indefinite ? Sourcing.Named
                    : description.LongEnd > description.End ? Sourcing.Collective : Sourcing.Unnamed;
            default:
                return entity.Naming || description.Word.Is(WordFacts.Standing) || (definite && !description.Word.Is(WordFacts.Mass))
                    ? Sourcing.Named : Sourcing.Unnamed;
        }
    }
}
