using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>The words that stand for enum values in every format.</summary>
public static class Words
{
    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public static string Of(Mode mode) => mode switch
    {
        Mode.Direct => "direct",
        Mode.Indirect => "indirect",
        Mode.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary><c>named</c>, <c>unnamed</c>, <c>collective</c> or <c>outlet</c>; null stays null.</summary>
    public static string? Of(Sourcing? sourcing) => Lower(sourcing);

    /// <summary>The stance in lower case, as <c>asserts</c>; null stays null.</summary>
    public static string? Of(Stance? stance) => Lower(stance);

    /// <summary>The certainty in lower case, as <c>probable</c>; null stays null.</summary>
    public static string? Of(Certainty? certainty) => Lower(certainty);

    /// <summary>The kind in lower case, as <c>organisation</c>; null stays null.</summary>
    public static string? Of(ActorKind? kind) => Lower(kind);

    /// <summary>The status in lower case, as <c>passed</c>; null stays null.</summary>
    public static string? Of(DeadlineStatus? status) => Lower(status);

    /// <summary>The relation in lower case, as <c>contradicts</c>.</summary>
    public static string Of(DisputeRelation relation) => Lower<DisputeRelation>(relation)!;

#pragma warning disable CA1308 // The words are ASCII and lower case by the format's definition.
    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
