using System.Text;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Tests.Ninjs;

public sealed class NinjsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-ninjs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("""{"uri":"urn:quay:1","type":"text","versioncreated":"2026-02-10T08:30:00Z","byline":"Per Holm","headline":"Ferry sails","body_text":"The ferry will sail, Ida Lund said.","copyrightholder":"The Quay","pubstatus":"usable"}""")]
    [InlineData("""{"uri":"urn:quay:1","versioncreated":"2026-02-10T08:30:00Z","byline":"Per Holm","headlines":[{"role":"sub","value":"x"},{"role":"main","value":"Ferry sails"}],"bodies":[{"role":"main","contenttype":"text/html","value":"<p>The ferry will sail, Ida Lund said.</p>"}],"infosources":[{"name":"The Quay"}]}""")]
    [InlineData("""{"uri":"urn:quay:1","versionCreated":"2026-02-10T08:30:00Z","by":"Per Holm","headlines":[{"value":"Ferry sails"}],"bodies":[{"role":"extra","contentType":"text/plain","value":"x"},{"role":"main","contentType":"text/plain","value":"The ferry will sail, Ida Lund said."}],"source":"The Quay"}""")]
    [InlineData("""{"uri":"urn:quay:1","versioncreated":"2026-02-10T08:30:00Z","byline":"Per Holm","headline":"Ferry sails","body_xhtml":"<div><p>The ferry will sail, <b>Ida Lund</b> said.</p></div>","provider":{"name":"The Quay"},"source":"Concord"}""")]
    public void Take_AnyVersion_FindsTheSame(string json)
    {
        Article article = Assert.Single(Take(json)).Article!;
        Assert.Equal("The ferry will sail, Ida Lund said.", article.Text);
        Assert.Equal(("urn:quay:1", new ArticleFacts("Ferry sails", "2026-02-10T08:30:00Z", "The Quay", null, "Per Holm")), (article.Id, article.Facts));
        Assert.Equal(json, Encoding.UTF8.GetString(article.Original!.Bytes.Span));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("""{"items":[{0},{1}]}""")]
    public void Take_Many_GivesEachAndPassesOverPictures(string shape)
    {
        const string picture = """{"uri":"urn:quay:2","type":"picture","headline":"A ferry"}""";
        const string text = """{"uri":"https://quay.example/1","firstcreated":"2026","body_text":"She said so."}""";
        IntakeResult result = Assert.Single(Take(shape.Replace("{0}", picture, StringComparison.Ordinal).Replace("{1}", text, StringComparison.Ordinal)));
        Assert.Equal(("2026", "https://quay.example/1"), (result.Article!.Facts.Published, result.Article.Facts.Url));
    }

    [Theory]
    [InlineData("withheld", "is withheld")]
    [InlineData("canceled", "has been canceled")]
    [InlineData("stat:canceled", "has been canceled")]
    public void Take_NotUsable_IsRejectedWithItsStatus(string status, string reason) => Assert.Contains(
        $"item.json#1: {reason}", Assert.Single(Take($$"""{"uri":"a","pubstatus":"{{status}}","body_text":"He said so."}""")).Rejection!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Take_OnlyADescription_IsASummary() =>
        Assert.True(Assert.Single(Take("""{"uri":"a","description_text":"He said so."}""")).Article!.Facts.IsSummary);

    [Theory]
    [InlineData("""{"uri":"a","headline":"x"}""", "holds no ninjs item with a text")]
    [InlineData("""{"uri":"a","headline":"x","body_text":5}""", "holds no ninjs item with a text")]
    [InlineData("""[{"uri":"a","headline":"x"},7]""", "is not a JSON object")]
    [InlineData("""{"uri":"a","headline":"x","body_text":"b" """, "is not valid JSON")]
    [InlineData("""{"uri":"a","headline":"x","body_text":"\ud800"}""", "half a surrogate pair")]
    public void Take_Faulty_IsRejected(string json, string reason) =>
        Assert.Contains(reason, Take(json)[0].Rejection!.Problem.Reason, StringComparison.Ordinal);

    private IReadOnlyList<IntakeResult> Take(string json)
    {
        File.WriteAllText($"{folder}/item.json", json);
        return [.. new InputList([$"{folder}/item.json"], isRecursive: false, () => Stream.Null).Open().Select(i => i.Take(IntakeOptions.None))];
    }
}
