using System.Buffers;
using System.Text;
using System.Text.Json;
using Hearsay.Desk.Formats;

namespace Hearsay.Desk.Tests;

public sealed class ReadingAnnotationsTests
{
    [Fact]
    public void Write_EverySpan_HasPositionAndQuoteThatAgree()
    {
        Rune[] runes = [.. SampleReading.Text.EnumerateRunes()];
        foreach (JsonElement item in Items(SampleReading.Read).Where(i => i.GetProperty("motivation").GetString() == "classifying"))
        {
            JsonElement selectors = item.GetProperty("target").GetProperty("selector");
            int start = selectors[0].GetProperty("start").GetInt32(), end = selectors[0].GetProperty("end").GetInt32();
            string exact = selectors[1].GetProperty("exact").GetString()!;
            Assert.Equal(exact, string.Concat(runes[start..end]));
            Assert.Contains(
                selectors[1].GetProperty("prefix").GetString() + exact + selectors[1].GetProperty("suffix").GetString(),
                SampleReading.Text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_EveryStatement_LinksItsOwnSpans()
    {
        JsonElement[] items = [.. Items(SampleReading.Read)];
        HashSet<string> ids = [.. items.Select(i => i.GetProperty("id").GetString()!)];
        Assert.Equal(items.Length, ids.Count);
        JsonElement[] links = [.. items.Where(i => i.GetProperty("motivation").GetString() == "linking")];
        Assert.Equal(SampleReading.Reading.Statements.Count, links.Length);
        Assert.All(links.SelectMany(l => l.GetProperty("target").EnumerateArray()), t => Assert.Contains(t.GetString()!, ids));
        Assert.Contains(links[2].GetProperty("body").EnumerateArray(), b => b.TryGetProperty("source", out JsonElement s) && s.GetString() == "#s2");
    }

    [Fact]
    public void Write_Actor_IsIdentifiedWhereverItIsMentioned()
    {
        JsonElement lund = Items(SampleReading.Read).Single(i => i.GetProperty("id").GetString() == "#a1");
        Assert.Equal("identifying", lund.GetProperty("motivation").GetString());
        Assert.Equal(["Ida Lund", "kind:person", "description:harbour master"], lund.GetProperty("body").EnumerateArray().Select(b => b.GetProperty("value").GetString()));
        Assert.Equal(3, lund.GetProperty("target").GetArrayLength());
    }

    [Fact]
    public void Write_QuoteBesideAPair_DoesNotCutIt()
    {
        JsonElement bone = Items(SampleReading.Read).First(i => i.GetProperty("id").GetString() == "#s3-content-1");
        Assert.StartsWith(". 🌉", bone.GetProperty("target").GetProperty("selector")[1].GetProperty("suffix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Target_IsTheAddressOrTheBytesThatWereRead()
    {
        Assert.StartsWith("ni:///sha-256;qqqq", TargetOf(SampleReading.Read), StringComparison.Ordinal);
        var facts = SampleReading.Article.Facts with { Url = "https://example.org/a" };
        Assert.Equal("https://example.org/a", TargetOf(SampleReading.Read with { Article = SampleReading.Article with { Facts = facts } }));
    }

    private static string TargetOf(ReadArticle read) => Items(read)[0].GetProperty("target").GetProperty("source").GetString()!;

    private static IReadOnlyList<JsonElement> Items(ReadArticle read)
    {
        var to = new ArrayBufferWriter<byte>();
        ReadingAnnotations.Write(read, indented: false, to);
        using var json = JsonDocument.Parse(to.WrittenMemory);
        Assert.Equal("AnnotationPage", json.RootElement.GetProperty("type").GetString());
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.Clone())];
    }
}
