using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Cli.Tests.Record;

/// <summary>A project of three invented documents: two that were read, one in German.</summary>
/// <remarks>Written straight into the record, so that the tests know every id and need no model.</remarks>
internal static class TestProject
{
    public const string Bridge =
        "The old bridge 🌉 will be rebuilt by July, the harbour master, Ida Lund, said on Monday. The ministry denied it. "
        + "Lund said officials had told her that the pillars were rotten.\n";

    public const string Shut = "“=Shut it now,” Nils Lund said, and he said no more.\n";

    public const string German = "Der Hafenmeister sagte am Dienstag, dass die Brücke geschlossen bleibt.\n";

    /// <summary>Makes it in the folder of the shell.</summary>
    /// <returns>Its path.</returns>
    public static string Make(TestShell shell, string name = "desk.hearsay")
    {
        string path = Path.Combine(shell.Folder, name);
        using ILedger ledger = Ledgers.Create(path, new LedgerOptions { Clock = new FixedTime(Day(1)) });
        Keep(ledger, Day(11), Document("bridge.txt", Bridge, "Bridge to come", "2026-02-10", "The Courier", BridgeReading()));
        Keep(ledger, Day(12), Document("shut.txt", Shut, null, null, "Evening Post", ShutReading()));
        Keep(ledger, Day(13), Document("bote.txt", German, "Brücke zu", "2026-02-10", "Hafenbote", reading: null));
        return path;
    }

    /// <summary>Lets the first document come in again with another text.</summary>
    public static void Change(string project)
    {
        using ILedger ledger = Ledgers.Open(project);
        Keep(ledger, Day(14), Document("bridge.txt", "The bridge stays shut.\n", "Bridge shut", "2026-02-14", "The Courier", reading: null));
    }

    /// <summary>Noon of a day of February 2026.</summary>
    public static DateTimeOffset Day(int day) => new(2026, 2, day, 12, 0, 0, TimeSpan.Zero);

    private static void Keep(ILedger ledger, DateTimeOffset at, DeliveredDocument document) =>
        ledger.Keep(new Delivery { At = at, Documents = [document with { CapturedAt = at }] }, CancellationToken.None);

    private static DeliveredDocument Document(string where, string text, string? title, string? published, string outlet, ReadingRecord? reading)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new DeliveredDocument
        {
            Where = where,
            Original = bytes,
            MediaType = "text/plain",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            CapturedAt = default,
            Text = text,
            Title = title,
            Published = published,
            Outlet = outlet,
            Language = reading is null ? "de" : "en",
            Reading = reading,
        };
    }

    private static ReadingRecord BridgeReading() => Reading(
        [
            Actor("a1", "Ida Lund", "person", "harbour master", ["Lund"], Span(Bridge, "Ida Lund"), Span(Bridge, "Lund", 1)),
            Actor("a2", "ministry", "organisation", null, [], Span(Bridge, "The ministry")),
            Actor("a3", "officials (anonymous)", "unnamed", null, [], Span(Bridge, "officials")),
        ],
        [
            new StatementRecord
            {
                LocalId = "s1", Holder = "a1", Chain = ["a1"], Source = [Span(Bridge, "the harbour master, Ida Lund")], Cue = [Span(Bridge, "said")],
                Content = [Span(Bridge, "The old bridge 🌉 will be rebuilt by July")], Mode = "indirect", Stance = "predicts", Certainty = "certain",
                Sourcing = "named", Confidence = 0.97, SaidFrom = new DateOnly(2026, 2, 9), SaidTo = new DateOnly(2026, 2, 9),
            },
            new StatementRecord
            {
                LocalId = "s2", Holder = "a2", Chain = ["a2"], Source = [Span(Bridge, "The ministry")], Cue = [Span(Bridge, "denied")],
                Content = [Span(Bridge, "it.")], Mode = "indirect", Stance = "denies", Certainty = "unstated", Sourcing = "collective", Confidence = 0.9,
            },
            new StatementRecord
            {
                LocalId = "s3", Holder = "a1", Chain = ["a1"], Source = [Span(Bridge, "Lund", 1)], Cue = [Span(Bridge, "said", 1)],
                Content = [Span(Bridge, "officials had told her that the pillars were rotten")], Mode = "indirect", Stance = "asserts",
                Certainty = "unstated", Sourcing = "named", Confidence = 0.95,
            },
            new StatementRecord
            {
                LocalId = "s4", Within = "s3", Holder = "a3", Chain = ["a1", "a3"], Source = [Span(Bridge, "officials")], Cue = [Span(Bridge, "told")],
                Content = [Span(Bridge, "the pillars were rotten")], Mode = "indirect", Confidence = 0.5,
            },
        ],
        [new DisputeRecord("s1", "s2", "contradicts", "the bridge", [Span(Bridge, "denied")])]);

    private static ReadingRecord ShutReading() => Reading(
        [Actor("a1", "Nils Lund", "person", null, ["Lund"], Span(Shut, "Nils Lund"))],
        [
            new StatementRecord
            {
                LocalId = "s1", Holder = "a1", Chain = ["a1"], Source = [Span(Shut, "Nils Lund")], Cue = [Span(Shut, "said")],
                Content = [Span(Shut, "=Shut it now")], Mode = "direct", Stance = "demands", Certainty = "unstated", Sourcing = "named", Confidence = 0.99,
            },
        ],
        []);

    private static ReadingRecord Reading(ActorRecord[] actors, StatementRecord[] statements, DisputeRecord[] disputes) => new()
    {
        Model = "en-test-1",
        Program = "0.1.0",
        MinConfidence = 0.3,
        ReadAt = Day(11),
        Actors = actors,
        Statements = statements,
        Disputes = disputes,
    };

    private static ActorRecord Actor(string id, string name, string kind, string? description, string[] aliases, params TextSpan[] mentions) =>
        new(id, name, kind, description, null, aliases, mentions);

    /// <summary>Where words stand: the first time, or a later one; in code points.</summary>
    public static TextSpan Span(string text, string words, int occurrence = 0)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        for (int i = 0; i < occurrence; i++)
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        int start = text[..at].EnumerateRunes().Count();
        return new TextSpan(start, start + words.EnumerateRunes().Count());
    }
}
