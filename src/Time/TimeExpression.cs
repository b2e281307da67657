using Hearsay.Language;
using NodaTime;

namespace Hearsay.Time;

/// <summary>Words that speak about time, and the days that they mean.</summary>
/// <remarks>
/// A day that is null is not known, or the expression is open at that end; nothing is guessed. Days are those of the
/// ISO calendar, both ends inside.
/// </remarks>
public sealed record TimeExpression
{
    /// <summary>The words, in UTF-16 units of the text as received. A preposition is inside only where it makes the
    /// expression ("within two weeks"), not where it binds it ("by Friday").</summary>
    public Span Span { get; init; }

    /// <summary>How it speaks about time.</summary>
    public required TimeKind Kind { get; init; }

    /// <summary>The unit it speaks in.</summary>
    public required TimePrecision Precision { get; init; }

    /// <summary>First day that it can mean; null when unknown or open.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>Last day that it can mean; null when unknown or open.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>Whether <see cref="Earliest"/> is only about right ("early next year").</summary>
    public bool RoughEarliest { get; init; }

    /// <summary>Whether <see cref="Latest"/> is only about right.</summary>
    public bool RoughLatest { get; init; }

    /// <summary>Whether it means either its earliest or its latest unit and nothing between ("next Friday", said on a Tuesday).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Time of the day where one is stated: <c>15:00</c>, or a word such as "evening"; else null.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>Length of a duration, a stretch or a time limit; null where none is stated in figures.</summary>
    public Period? Length { get; init; }

    /// <summary>Greatest length where two are named ("two to three years"); else null.</summary>
    public Period? MaxLength { get; init; }

    /// <summary>How the true length or distance stands to the one named.</summary>
    public Relation Relation { get; init; }

    /// <summary>How often a set comes back; null for other kinds.</summary>
    public Period? Every { get; init; }

    /// <summary>The days in the Extended Date/Time Format (ISO 8601-2:2019); null where it has no form for them.</summary>
    public string? Edtf => EdtfText.Of(this);

    /// <summary>Whether a day at either end is known.</summary>
    public bool IsResolved => Earliest is not null || Latest is not null;
}
