using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Desk.Formats;
using Hearsay.Reading;
using NJsonSchema;

namespace Hearsay.Desk.Tests;

public sealed class ReadingJsonTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_SampleReading_FollowsTheSchema(bool isIndented)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "reading.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Write(SampleReading.Read, isIndented)));
    }

    [Theory]
    [InlineData("\"schema\":\"hearsay.reading/1\"", "\"schema\":\"hearsay.reading/2\"")]
    [InlineData("\"mode\":\"mixed\"", "\"mode\":\"both\"")]
    [InlineData("\"within\":\"s2\",", "")]
    [InlineData("\"confidence\":0.62", "\"confidence\":1.62")]
    [InlineData("\"kind\":\"person\"", "\"kind\":\"man\"")]
    [InlineData("\"relation\":\"contradicts\"", "\"relation\":\"dislikes\"")]
    [InlineData("\"latest\":\"2026-05-31\"", "\"latest\":\"May\"")]
    [InlineData("\"status\":\"missed\"", "\"status\":\"late\"")]
    public async Task Schema_WrongDocument_IsRefused(string right, string wrong)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "reading.schema.json"), TestContext.Current.CancellationToken);
        string json = Write(SampleReading.Read, isIndented: false);
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_TextBeyondTheBasicPlane_CountsCodePoints()
    {
        Rune[] runes = [.. SampleReading.Text.EnumerateRunes()];
        using var json = JsonDocument.Parse(Write(SampleReading.Read, isIndented: true));
        Assert.Equal(runes.Length, json.RootElement.GetProperty("document").GetProperty("length").GetInt32());
        foreach (JsonElement span in json.RootElement.GetProperty("statements").EnumerateArray()
            .SelectMany(s => new[] { "source", "cue", "content" }.SelectMany(r => s.GetProperty(r).GetProperty("spans").EnumerateArray())))
        {
            string words = string.Concat(runes[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            Assert.Equal(span.GetProperty("text").GetString(), words);
        }
    }

    [Fact]
    public void Write_Model_StandsInFront() => Assert.StartsWith(
        "{\"schema\":\"hearsay.reading/1\",\"model\":\"en-fast-2\",",
        Write(SampleReading.Read with { Reading = SampleReading.Reading with { Model = "en-fast-2" } }, isIndented: false),
        StringComparison.Ordinal);

    [Fact]
    public void Write_Confidence_HasThreeDecimals() =>
        Assert.Contains("\"confidence\":0.971,", Write(SampleReading.Read, isIndented: false), StringComparison.Ordinal);

    [Fact]
    public void Write_Deadline_HasItsDaysAndItsWords() => Assert.Contains(
        "\"deadlines\":[{\"setter\":\"the ministry\",\"bound\":[\"Ida Lund\"],\"act\":\"stay closed\",\"due\":{\"earliest\":\"2026-03-01\",\"latest\":\"2026-05-31\",\"start\":",
        Write(SampleReading.Read, isIndented: false),
        StringComparison.Ordinal);

    [Fact]
    public void Write_Dispute_NamesItsStatements() => Assert.Contains(
        "\"disputes\":[{\"statements\":[\"s5\",\"s7\"],\"relation\":\"contradicts\",\"on\":\"the ministry knew",
        Write(SampleReading.Read, isIndented: false),
        StringComparison.Ordinal);

    [Fact]
    public void Write_Letters_AreNotEscaped() =>
        Assert.Contains("“worn to the bone”", Write(SampleReading.Read, isIndented: false), StringComparison.Ordinal);

    [Fact]
    public void Write_OnOneLine_HasNoLineEnd() => Assert.DoesNotContain('\n', Write(SampleReading.Read, isIndented: false));

    [Fact]
    public void Write_EmptyReading_HasEveryList()
    {
        string json = Write(new ReadArticle(SampleReading.Article, new ArticleReading([], [])), isIndented: false);
        Assert.EndsWith("\"actors\":[],\"statements\":[],\"deadlines\":[],\"agreements\":[],\"disputes\":[]}", json, StringComparison.Ordinal);
    }

    private static string Write(ReadArticle read, bool isIndented)
    {
        var to = new ArrayBufferWriter<byte>();
        ReadingJson.Write(read, isIndented, to);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
