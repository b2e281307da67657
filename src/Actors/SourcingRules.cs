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

    /// <summary>How firmly the words that name a statement's source tell that it is <see cref="Sourcing.Unnamed"/>, in [0, 1]; 0 where
    /// they do not, where they are a pronoun, and where there are none.</summary>
    /// <remarks>The share of such statements that are unnamed in the train parts of the meaning layer, PolNeAR and Wikinews, as the
    /// fast reader finds them, (right + 1) / (all + 2): the rules were not fitted on single statements, as a model is.</remarks>
    public static double UnnamedStrength(Entity entity, int statement)
    {
        bool described = entity.Mentions.Exists(m => m.SourceOf == statement && m.Form == MentionForm.Description);
        if (!described || entity.Members.Length > 0 || entity.FixedName is not null || Of(entity) != Sourcing.Unnamed)
        {
            return 0;
        }

        Mention description = entity.Description!;
        if (description.Headless)
        {
            // "One", "another": 7 of 18.
            return 0.4;
        }

        if (description.Plural || entity.Kind == ActorKind.Group)
        {
            // "Two aides": 7 of 10; "figures": 8 of 25.
            return description.Word.Is(WordFacts.Document) && entity.Kind is null ? 0.33 : 0.67;
        }

        return entity.Kind switch
        {
            // "A judge": 74 of 99; "the aide": 1 of 4.
            ActorKind.Person => description.Indefinite ? 0.74 : 0.33,
            // "An appeals court": 2 of 3.
            ActorKind.Organisation => 0.6,
            // "A report": 7 of 29; "evidence": 10 of 20.
            _ => description.Indefinite ? 0.26 : 0.5,
        };
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
