using System.Globalization;
using System.Text.Json;

namespace Hearsay.Ledger.Tests;

/// <summary>Random but repeatable use of a ledger, and all that it then answers, as text.</summary>
public static class Scripts
{
    private static readonly string[] Names = ["Ada Lindt", "Bo Halm", "President Cleo Marsh", "Officials", "aides", "Halmar Water"];
    private static readonly string[] Verbs = ["was rebuilt", "would be sold", "had fallen", "is being withdrawn", "cost 1,200 crowns", "hit the U.N.-run café"];
    private static readonly string[] Things = ["the bridge", "a cease-fire", "the minister’s plan", "harbour road 😀", "the men’s camp", "labour"];
    private static readonly string[] Outlets = ["Halmar Post", "halmar post", "Orva Courier"];
    private static readonly string?[] Days = [null, "2026-02-10", "2026-01", "2025", "2026-02-10T05:00:00Z", "soon"];

    /// <summary>Deliveries, judgements, readings and observations that follow from a seed alone.</summary>
    public static ILedger Play(ILedger ledger, int seed)
    {
        var random = new Random(seed);
        for (int hour = 1; hour <= 12; hour++)
        {
            switch (random.Next(6))
            {
                case < 3:
                    ledger.Keep(ADelivery(random, hour), Make.Stop);
                    break;
                case 3:
                    AJudgement(ledger, random, hour);
                    AJudgement(ledger, random, hour);
                    break;
                case 4:
                    string model = string.Create(CultureInfo.InvariantCulture, $"test-{random.Next(3)}");
                    ledger.Reread([.. ledger.TextsNotReadBy(model, "0.2.0").Select(t => (t.Version, Thinned(Make.Reading(t.Text, model), random) with { ReadAt = Make.At(hour) }))], Make.Stop);
                    break;
                default:
                    ledger.Observe([new ObservationRecord($"o{random.Next(3)}", Things[random.Next(Things.Length)], "yes", null, null, null, "survey", "visit", null)], "ivo", Make.At(hour));
                    break;
            }
        }

        return ledger;
    }

    /// <summary>All rows of a dump.</summary>
    public static string Rows(ILedger ledger) => string.Join(
        '\n',
        ledger.Dump().SelectMany(t => t.Rows
            .Select(r => t.Table.Name + " " + JsonSerializer.Serialize(r))
            // When it was made is the one thing that is not of the script.
            .Where(r => !r.Contains("created_at", StringComparison.Ordinal) && !r.Contains("\"recorded_at\"", StringComparison.Ordinal))
            .ToList()));

    /// <summary>What the ledger answers to many questions.</summary>
    public static string Answers(ILedger ledger)
    {
        List<object?> answers = [ledger.Failures(), ledger.Observations(null, null), ledger.Observations("bridge", Make.At(6))];
        foreach (DateTimeOffset? asOf in new DateTimeOffset?[] { null, Make.At(4.5), Make.At(8) })
        {
            foreach (string? words in new[] { null, "rebuild", "\"cease fire\"", "fall bridge", "lindt", "un cafe", "labor" })
            {
                answers.Add(ledger.Said(new StatementQuery { Words = words, AsOf = asOf, Limit = 3 }));
                answers.Add(ledger.Said(new StatementQuery { Words = words, AsOf = asOf, Outlet = "Halmar Post" }));
                answers.Add(ledger.Said(new StatementQuery { Words = words, AsOf = asOf, From = new DateOnly(2026, 1, 31), Sourcing = "named" }));
                answers.Add(ledger.Said(new StatementQuery { Words = words, AsOf = asOf, To = new DateOnly(2026, 2, 1), Actor = new ActorId(1) }));
                answers.Add(ledger.Documents(new DocumentQuery { Words = words, AsOf = asOf }));
                answers.Add(ledger.Documents(new DocumentQuery { Words = words, AsOf = asOf, Limit = 2, To = new DateOnly(2026, 1, 31) }));
            }

            foreach (StatementState state in Enum.GetValues<StatementState>())
            {
                answers.Add(ledger.Said(new StatementQuery { State = state, AsOf = asOf }));
                answers.Add(ledger.Said(new StatementQuery { State = state, AsOf = asOf, Words = "bridge" }));
            }

            answers.AddRange(Enumerable.Range(1, 20).Select(i => (object?)ledger.Show(new StatementId(i), asOf)));
            answers.AddRange(Enumerable.Range(1, 6).Select(i => (object?)ledger.Versions(new DocumentId(i), asOf)));
            answers.AddRange(Enumerable.Range(1, 6).Select(i => (object?)ledger.Statements(new VersionId(i), asOf)));
            answers.AddRange(Names.Append("a").Append("h").Select(n => (object?)ledger.Who(n, asOf, 5)));
        }

        return string.Join('\n', answers.Select(a => JsonSerializer.Serialize(a, Written)));
    }

    private static JsonSerializerOptions Written { get; } = new() { IncludeFields = true, WriteIndented = false };

    private static Delivery ADelivery(Random random, int hour)
    {
        List<DeliveredDocument> documents = [];
        for (int i = random.Next(4); i >= 0; i--)
        {
            string text = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
                $"{Names[random.Next(Names.Length)]} said that {Things[random.Next(Things.Length)]} {Verbs[random.Next(Verbs.Length)]}."));
            string place = string.Create(CultureInfo.InvariantCulture, $"d{random.Next(6)}");
            documents.Add(Make.Document(
                place, text, random.Next(3) == 0 ? "https://halmar.example/" + place : null, Outlets[random.Next(Outlets.Length)],
                Days[random.Next(Days.Length)], random.Next(2) == 0 ? "A title about labour" : null, random.Next(5) > 0));
        }

        return new Delivery
        {
            At = Make.At(hour),
            Documents = documents,
            Failures = random.Next(2) == 0 ? [new DeliveredFailure($"d{random.Next(8)}", "is broken", "Mend it.", false, Make.At(hour))] : [],
            Marks = [new SourceMark($"m{random.Next(3)}", 10, null, hour, random.Next(2) == 0)],
        };
    }

    private static ReadingRecord Thinned(ReadingRecord reading, Random random) =>
        reading with { Statements = [.. reading.Statements.Where(_ => random.Next(4) > 0)] };

    private static void AJudgement(ILedger ledger, Random random, int hour)
    {
        var id = new StatementId(random.Next(1, 20));
        var verdict = (Verdict)random.Next(3);
        Correction? correction = verdict != Verdict.Correct ? null : random.Next(2) == 0
            ? new Correction { Stance = "denies" }
            : new Correction { Holder = Names[random.Next(Names.Length)], Content = [new TextSpan(0, 4)] };
        ledger.Judge(id, verdict, correction, "ivo", Make.At(hour), random.Next(2) == 0 ? "seen" : null);
    }
}
