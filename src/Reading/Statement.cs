using Hearsay.Language;

namespace Hearsay.Reading;

/// <summary>One attribution: who is said to hold or say what, and where the text says so.</summary>
/// <remarks>All spans are UTF-16 units of the text as received, in text order, pieces never touching.
/// What counts as source, cue and content follows the PolNeAR guidelines (Newell, Margolin and Ruths 2018).</remarks>
public sealed record Statement
{
    /// <summary>Name inside the reading, <c>s1</c>, <c>s2</c> … in order of <see cref="Start"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Words that name the source; empty where the text leaves it out.</summary>
    public required IReadOnlyList<Span> Source { get; init; }

    /// <summary>Words (or a mark) that attribute: "said", "according to", a colon.</summary>
    public required IReadOnlyList<Span> Cue { get; init; }

    /// <summary>What is said, in one or more pieces, quotation marks included.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Whether the content is quoted, reported, or partly both.</summary>
    public required Mode Mode { get; init; }

    /// <summary>Probability in [0, 1] that cue, source and content are all there (each overlaps the true one).</summary>
    public required double Confidence { get; init; }

    /// <summary>Who holds it, an <see cref="Actor.Id"/>; null while unknown.</summary>
    public string? Actor { get; init; }

    /// <summary>How the source is identified; null while unknown.</summary>
    public Sourcing? Sourcing { get; init; }

    /// <summary>What the holder does with the content; null while unknown.</summary>
    public Stance? Stance { get; init; }

    /// <summary>How sure the holder shows himself; null while unknown.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Probability in [0, 1] that the model gives <see cref="Stance"/>, <see cref="Certainty"/> and
    /// <see cref="Sourcing"/> as it read them; null where it told none.</summary>
    public (double Stance, double Certainty, double Sourcing)? MeaningProbability { get; init; }

    /// <summary>The statement whose content holds this one; null for an outermost one.</summary>
    public string? Within { get; init; }

    /// <summary>Actor ids from the outermost teller to the holder; empty while unknown.</summary>
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>First unit of any of its spans.</summary>
    public int Start => Source.Concat(Cue).Concat(Content).Min(s => s.Start);
}
