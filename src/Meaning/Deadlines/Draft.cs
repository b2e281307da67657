using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning.Deadlines;

/// <summary>A deadline in the making, in tokens of one sentence.</summary>
internal sealed class Draft
{
    public Span? Setter { get; set; }

    public Span? Bound { get; set; }

    public Span? Act { get; set; }

    public TimeExpression? Time { get; set; }

    public DeadlineStatus? Status { get; set; }

    /// <summary>Tokens that tell what became of it.</summary>
    public Span? StatusWords { get; set; }

    /// <summary>Verb or noun that it was found by.</summary>
    public int Trigger { get; set; }

    /// <summary>First token of the verb that tells of a deadline that is its subject.</summary>
    public int FateVerb { get; set; } = int.MaxValue;

    public bool IsPromise { get; set; }
}
