using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Reading;

namespace Hearsay.Samples.Tests;

/// <summary>A sample as <c>hearsay read --json</c> reads it.</summary>
internal static class SampleReading
{
    private static readonly Lazy<StatementReader> Reader = new(StatementReader.Load);

    /// <summary>The JSON that goes to standard output, line end included.</summary>
    public static string Json(string name)
    {
        var inputs = new InputList([SampleFolder.PathOf($"{name}.txt")], isRecursive: false, () => Stream.Null);
        var articles = new ArticleReader(Reader.Value.Read, IntakeOptions.None);
        var outcome = Assert.Single(articles.ReadMany(inputs.Open(), ToJson, jobs: 1, CancellationToken.None));
        Assert.Null(outcome.Rejection);
        return outcome.Value!;
    }

    /// <summary>The outermost statements of such JSON.</summary>
    public static IReadOnlyList<Attribution> Outermost(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("statements").EnumerateArray()
                .Where(s => s.GetProperty("within").ValueKind == JsonValueKind.Null)
                .Select(s => new Attribution(Spans(s, "source"), Spans(s, "cue"), Spans(s, "content"))),
        ];
    }

    private static string ToJson(ReadArticle read)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ReadingJson.Write(read, indented: true, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static List<int[]> Spans(JsonElement statement, string role) =>
    [
        .. statement.GetProperty(role).GetProperty("spans").EnumerateArray()
            .Select(s => new[] { s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32() }),
    ];
}
