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

        bool reserved = description.Word.Is(WordFacts.Reserved);
        if (description.Headless)
        {
            return description.Indefinite && !description.Plural ? Sourcing.Unnamed : Sourcing.Collective;
        }

        if (entity.Kind is null && entity.Naming)
        {
            // "Election Commission records", "a poll by the Lund Institute".
            return Sourcing.Named;
        }

        if (description.Plural || entity.Kind == ActorKind.Group)
        {
            bool papers = entity.Kind is null && description.Word.Is(WordFacts.Document) && !description.Word.Is(WordFacts.Voice);
            return papers || (reserved && entity.HoldsOuter) ? Sourcing.Unnamed : Sourcing.Collective;
        }

        if (description.Word.Is(WordFacts.Following) && !description.Definite && !description.Indefinite)
        {
            // "Republican calls for".
            return Sourcing.Collective;
        }

        if (entity.Kind is ActorKind.Person)
        {
            return description.Indefinite || reserved ? Sourcing.Unnamed : Sourcing.Named;
        }

        if (entity.Kind is ActorKind.Organisation)
        {
            return description.Indefinite && !entity.Naming ? Sourcing.Unnamed : Sourcing.Named;
        }

        return entity.Naming || description.Word.Is(WordFacts.Standing) ? Sourcing.Named : Sourcing.Unnamed;
    }
}
