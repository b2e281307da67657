using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Meaning;
using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;
using NodaTime;

namespace Hearsay.Desk.Tests;

/// <summary>An invented article and the reading that a careful person would make of it.</summary>
internal static class SampleReading
{
    public const string Text =
        "The old swing bridge at Quarry Haven will stay closed until spring, harbour master Ida Lund said on Tuesday, " +
        "citing a report in which engineers warned that its bearings were “worn to the bone”. 🌉\n\n" +
        "Lund told the council that shipping agents believe the ministry knew of the damage last year. " +
        "“Nobody wrote to us,” she added, “and nobody rang.”\n\n" +
        "The ministry denied this. According to two officials familiar with the file, a letter was sent in March, " +
        "but a spokeswoman would not say whether anyone had read it.\n\n" +
        "Fishing boats can still pass at high water.";

    public static Article Article { get; } = new()
    {
        Id = "quarry-haven",
        Text = Text,
        Facts = new ArticleFacts("Swing bridge stays shut until spring", "2026-02-10", "The Haven Courier", null),
        Language = "en",
        Sha256 = new string('a', 64),
        Encoding = TextEncoding.Utf8,
    };

    public static ArticleReading Reading { get; } = new(
        [
            Say("s1", ["harbour master Ida Lund"], ["said"], ["The old swing bridge at Quarry Haven will stay closed until spring"], 0.9712, "a1"),
            Say("s2", ["a report"], ["citing"], ["in which engineers warned that its bearings were “worn to the bone”"], 0.62, "a2", Mode.Mixed),
            Say("s3", ["engineers"], ["warned"], ["that its bearings were “worn to the bone”"], 0.88, "a3", Mode.Mixed, "s2", ["a2", "a3"]) with { Sourcing = Sourcing.Collective, Stance = Stance.Asserts },
            Say("s4", ["Lund"], ["told the council"], ["that shipping agents believe the ministry knew of the damage last year"], 0.943, "a1") with { Sourcing = Sourcing.Named, Stance = Stance.Asserts, Certainty = Certainty.Certain },
            Say("s5", ["shipping agents"], ["believe"], ["the ministry knew of the damage last year"], 0.915, "a4", within: "s4", chain: ["a1", "a4"]) with { Sourcing = Sourcing.Collective, Stance = Stance.Believes },
            Say("s6", ["she"], ["added"], ["“Nobody wrote to us,”", "“and nobody rang.”"], 0.999, "a1", Mode.Direct) with { Stance = Stance.Denies },
            Say("s7", ["The ministry"], ["denied"], ["this"], 0.77, "a5"),
            Say("s8", ["two officials familiar with the file"], ["According to"], ["a letter was sent in March"], 0.9, "a6") with { Sourcing = Sourcing.Unnamed },
            Say("s9", ["a spokeswoman"], ["would not say"], ["whether anyone had read it"], 0.3, "a7") with { Sourcing = Sourcing.Unnamed, Stance = Stance.Declines },
        ],
        [
            Who("a1", "Ida Lund", ActorKind.Person, "harbour master", ["Lund"], "harbour master Ida Lund", "Lund told", "she"),
            Who("a2", "a report", null, null, [], "a report"),
            Who("a3", "engineers", ActorKind.Group, null, [], "engineers"),
            Who("a4", "shipping agents", ActorKind.Group, null, [], "shipping agents"),
            Who("a5", "the ministry", ActorKind.Organisation, null, [], "the ministry", "The ministry"),
            Who("a6", "two officials familiar with the file", ActorKind.Unnamed, null, [], "two officials familiar with the file"),
            Who("a7", "a spokeswoman", ActorKind.Unnamed, null, [], "a spokeswoman"),
        ]);

    public static ReadArticle Read { get; } = new(Article, Reading)
    {
        Reasons = new Dictionary<string, IReadOnlyList<StanceReason>>(StringComparer.Ordinal)
        {
            ["s5"] = [new StanceReason(At("believe"), "believe", "believes", "test")],
        },
        Deadlines =
        [
            new Deadline
            {
                Setter = new Party("the ministry", At("the ministry")),
                Bound = [new Party("Ida Lund", At("Lund told"))],
                Act = "stay closed",
                Due = new Due("spring", At("spring"), new LocalDate(2026, 3, 1), new LocalDate(2026, 5, 31)),
                Evidence = At("stay closed until spring"),
                Teller = new Party("Ida Lund", At("harbour master Ida Lund")),
            },
            new Deadline { Evidence = At("a letter was sent in March"), Status = DeadlineStatus.Missed },
        ],
        Agreements =
        [
            new Agreement
            {
                Place = new Party("Quarry Haven", At("Quarry Haven")),
                Parties = [new Party("the ministry", At("the ministry"))],
                Terms = "two officials",
                Quantity = new Quantity(At("two officials"), 2, null, "officials", 2, 2),
                Evidence = At("two officials"),
            },
        ],
        Disputes = [new Dispute("s5", "s7", DisputeRelation.Contradicts, "the ministry knew of the damage last year", [At("denied")], "test")],
    };


    public static Span At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private static Statement Say(
        string id, string[] source, string[] cue, string[] content, double confidence, string actor,
        Mode mode = Mode.Indirect, string? within = null, string[]? chain = null) => new()
        {
            Id = id,
            // The first "Lund" and "she" stand inside other words: these sources are found with what follows them.
            Source = [.. source.Select(s => s is "Lund" or "she" ? new Span(At($"{s} {cue[0]}").Start, At($"{s} {cue[0]}").Start + s.Length) : At(s))],
            Cue = [.. cue.Select(At)],
            Content = [.. content.Select(c => c == "this" ? new Span(At("denied this").End - c.Length, At("denied this").End) : At(c))],
            Mode = mode,
            Confidence = confidence,
            Actor = actor,
            Within = within,
            Chain = chain ?? [actor],
        };

    private static Actor Who(string id, string name, ActorKind? kind, string? description, string[] aliases, params string[] mentions) =>
        new(id, name, kind, description, aliases, [.. mentions.Select(At)]);
}
