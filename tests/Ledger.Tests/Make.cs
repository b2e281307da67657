using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Ledger.Tests;

/// <summary>Makes deliveries: articles in which each statement is written <c>NAME said that CONTENT.</c></summary>
public static class Make
{
    public static readonly DateTimeOffset Start = new(2026, 2, 10, 8, 0, 0, TimeSpan.Zero);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Time of a number of hours after <see cref="Start"/>.</summary>
    public static DateTimeOffset At(double hours) => Start.AddHours(hours);

    public static Delivery Delivery(double hours, params DeliveredDocument[] documents) => new() { At = At(hours), Documents = documents };

    /// <summary>A document whose text is read as <see cref="Reading(string, string, string)"/> reads.</summary>
    public static DeliveredDocument Document(
        string where, string text, string? url = null, string? outlet = null, string? published = null, string? title = null, bool isRead = true) => new()
        {
            Where = where,
            Original = Encoding.UTF8.GetBytes(text),
            MediaType = "text/plain",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            CapturedAt = Start,
            Text = text,
            Title = title,
            Published = published,
            Outlet = outlet,
            Url = url,
            Language = "en",
            Reading = isRead ? Reading(text) : null,
        };

    /// <summary>Statements of a text: a sentence <c>NAME said that CONTENT.</c> each.</summary>
    public static ReadingRecord Reading(string text, string model = "test-1", string stance = "asserts")
    {
        const string Cue = " said that ";
        List<ActorRecord> actors = [];
        List<StatementRecord> statements = [];
        int at = 0;
        foreach (string sentence in text.Split(". "))
        {
            int cue = sentence.IndexOf(Cue, StringComparison.Ordinal);
            if (cue >= 0)
            {
                string name = sentence[..cue];
                string content = sentence[(cue + Cue.Length)..].TrimEnd('.');
                string local = string.Create(CultureInfo.InvariantCulture, $"a{actors.Count + 1}");
                TextSpan source = Span(text, at, at + cue);
                actors.Add(new ActorRecord(local, name, KindOf(name), null, null, [], [source]));
                statements.Add(new StatementRecord
                {
                    LocalId = string.Create(CultureInfo.InvariantCulture, $"s{statements.Count + 1}"),
                    Holder = local,
                    Chain = [local],
                    Source = [source],
                    Cue = [Span(text, at + cue + 1, at + cue + 5)],
                    Content = [Span(text, at + cue + Cue.Length, at + cue + Cue.Length + content.Length)],
                    Mode = "indirect",
                    Stance = stance,
                    Certainty = "unstated",
                    Sourcing = KindOf(name) == "person" ? "named" : "collective",
                    Confidence = 0.9,
                });
            }

            at += sentence.Length + 2;
        }

        return new ReadingRecord { Model = model, Program = "0.2.0", MinConfidence = 0.3, ReadAt = Start, Actors = actors, Statements = statements };
    }

    /// <summary>A span in code points of a range in UTF-16 units.</summary>
    public static TextSpan Span(string text, int start, int end) => new(CodePoints(text[..start]), CodePoints(text[..end]));

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static string KindOf(string name) => name.Contains(' ', StringComparison.Ordinal) ? "person" : name.Length > 0 && char.IsUpper(name[0]) ? "organisation" : "group";
}
