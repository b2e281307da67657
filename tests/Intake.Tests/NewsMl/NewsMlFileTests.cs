using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Tests.NewsMl;

public sealed class NewsMlFileTests : IDisposable
{
    private const string Xhtml = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>The ferry will sail, Ida Lund said.</p><p>“Soon.”</p></body></html></inlineXML>""";
    private const string Nitf = """<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Other</hl1></hedline></body.head><body.content><block><p>The ferry will sail, <person>Ida Lund</person> said.</p><media><media-caption>A ferry</media-caption></media><p>“Soon.”</p></block></body.content></body></nitf></inlineXML>""";
    private const string Data = """<inlineData contenttype="text/html">&lt;p&gt;The ferry will sail, Ida Lund said.&lt;/p&gt;&lt;p&gt;“Soon.”&lt;/p&gt;</inlineData>""";

    private readonly string folder = Directory.CreateTempSubdirectory("hearsay-newsml-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Xhtml)]
    [InlineData(Nitf)]
    [InlineData(Data)]
    public void Take_AnyContent_FindsTheSame(string content)
    {
        Article article = Assert.Single(Take(Item("usable", content))).Article!;
        Assert.Equal("The ferry will sail, Ida Lund said.\n\n“Soon.”", article.Text);
        Assert.Equal(new ArticleFacts("Ferry sails", "2026-02-10T08:30:00Z", "The Quay", null, "Per Holm"), article.Facts);
        Assert.Equal("urn:quay:1", article.Id);
    }

    [Fact]
    public void Take_Message_GivesEachItem()
    {
        IReadOnlyList<IntakeResult> results = Take($"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><packageItem guid="p"/>{Item("usable", Nitf)}{Item("canceled", Data)}{Item("usable", "<remoteContent href='x.jpg'/>")}{Item("withheld", Data)}</itemSet></newsMessage>""");
        Assert.Equal([true, false, false], results.Select(r => r.Article is not null));
        Assert.Contains("canceled", results[1].Rejection!.ToString(), StringComparison.Ordinal);
        Assert.Contains("#4: is withheld", results[2].Rejection!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Take_BrokenMessage_KeepsWhatCameBefore()
    {
        IReadOnlyList<IntakeResult> results = Take($"<newsMessage><itemSet>{Item("usable", Xhtml)}<newsItem guid='u");
        Assert.NotNull(results[0].Article);
        Assert.Contains("not well-formed", results[1].Rejection!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Take_OnlyAPackage_IsRejected() => Assert.Contains(
        "holds no NewsML-G2 item", Assert.Single(Take("<packageItem guid='p'><groupSet/></packageItem>")).Rejection!.ToString(), StringComparison.Ordinal);

    private static string Item(string status, string content) =>
        $"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay:1"><itemMeta><itemClass qcode="ninat:text"/><provider literal="quay.example"><name>The Quay</name></provider><versionCreated>2026-02-10T08:30:00Z</versionCreated><pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><by>Per Holm</by><headline>Ferry sails</headline></contentMeta><contentSet>{content}</contentSet></newsItem>""";

    private IReadOnlyList<IntakeResult> Take(string xml)
    {
        File.WriteAllText($"{folder}/item.xml", xml);
        return [.. new InputList([$"{folder}/item.xml"], isRecursive: false, () => Stream.Null).Open().Select(i => i.Take(IntakeOptions.None))];
    }
}
