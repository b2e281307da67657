using Hearsay.Language;

namespace Hearsay.Meaning.Deadlines;

/// <summary>A deadline or a promise: who set it, who is bound, to do what, until when, on whose word, on what condition.</summary>
/// <remarks>What the text does not say is null or empty. In a promise the setter is the one who is bound.</remarks>
public sealed record Deadline
{
    /// <summary>Who set it.</summary>
    public Party? Setter { get; init; }

    /// <summary>Who is bound by it.</summary>
    public IReadOnlyList<Party> Bound { get; init; } = [];

    /// <summary>What is to be done, in the words of the text; empty where they do not say.</summary>
    public string Act { get; init; } = "";

    /// <summary>Until when; null where no time is named.</summary>
    public Due? Due { get; init; }

    /// <summary>What the text says has become of it; null where it does not.</summary>
    public DeadlineStatus? Status { get; init; }

    /// <summary>The words that tell of it; with a status, those that tell what became of it.</summary>
    public required Span Evidence { get; init; }

    /// <summary>The source of the statement that tells of it; null where the article tells it itself.</summary>
    public Party? Teller { get; init; }

    /// <summary>The words of the condition that it stands under; null where there is none.</summary>
    public string? Condition { get; init; }
}
