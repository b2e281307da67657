using Hearsay.Language;
using Hearsay.Meaning;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Reading;

namespace Hearsay.Desk;

/// <summary>Calls parties by the names of the actors that their words mention: "he" by whom it means.</summary>
internal sealed class PartyNames(ArticleReading reading)
{
    // Less than this share of letters in common, and the words mention the actor in passing.
    private const double LeastShare = 0.5;

    /// <summary>The deadline, its parties called by name.</summary>
    public Deadline In(Deadline deadline) => deadline with
    {
        Setter = Name(deadline.Setter),
        Bound = [.. deadline.Bound.Select(b => Name(b)!)],
        Teller = Name(deadline.Teller),
    };

    /// <summary>The agreement, its parties called by name.</summary>
    public Agreement In(Agreement agreement) => agreement with { Parties = [.. agreement.Parties.Select(p => Name(p)!)] };

    private Party? Name(Party? party)
    {
        if (party is null)
        {
            return null;
        }

        // The source of a statement is its holder, whatever its words.
        Statement? told = reading.Statements.FirstOrDefault(s => s.Source.Count > 0 && s.Source[0].Start == party.Span.Start && s.Source[^1].End == party.Span.End);
        Actor? actor = told?.Actor is { } holder
            ? reading.Actors.First(a => a.Id == holder)
            : reading.Actors.MaxBy(a => Share(a, party.Span)) is { } nearest && Share(nearest, party.Span) >= LeastShare ? nearest : null;
        return actor is null ? party : party with { Name = actor.Name };
    }

    private static double Share(Actor actor, Span span)
    {
        double most = 0;
        foreach (Span mention in actor.Mentions)
        {
            if (mention.Overlaps(span))
            {
                int both = Math.Min(mention.End, span.End) - Math.Max(mention.Start, span.Start);
                most = Math.Max(most, (double)both / (mention.Length + span.Length - both));
            }
        }

        return most;
    }
}
