namespace Hearsay.Language.Tests;

public sealed class TaggerTests
{
    private const string Text = "“We can't go,” Mr. O'Hara said.\nThe U.S. banks’ 1,000 clerks — all of them — left at 10:30 a.m.";

    [Fact]
    public void Tag_ReusedDocument_AllocatesNothing()
    {
        Tagger tagger = SmallModel.Tagger();
        var document = new Document();
        document.Reparse(Text);
        tagger.Tag(document);

        long before = GC.GetAllocatedBytesForCurrentThread();
        document.Reparse(Text);
        tagger.Tag(document);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    [Fact]
    public void Upos_NotTagged_Throws()
        => Assert.Throws<InvalidOperationException>(() => Document.Parse(Text).Upos(0));

    [Fact]
    public void Upos_ParsedAgain_Throws()
    {
        Document document = Document.Parse(Text);
        SmallModel.Tagger().Tag(document);
        document.Reparse(Text);

        Assert.Throws<InvalidOperationException>(() => document.Upos(0));
    }

    [Fact]
    public void Tag_ParagraphTwice_SameTags()
    {
        Tagger tagger = SmallModel.Tagger();
        Document document = Document.Parse(Text + "\n" + Text);
        tagger.Tag(document);

        int half = document.TokenCount / 2;
        for (int t = 0; t < half; t++)
        {
            Assert.Equal(document.Upos(t), document.Upos(t + half));
            Assert.Equal(document.Lemma(t), document.Lemma(t + half));
        }
    }

    [Fact]
    public void Tag_BlocksOfEveryLength_AgreesWithScalarTwin()
    {
        TagModel model = SmallModel.Create();
        var network = new TagNetwork(model);
        for (int words = 1; words < 20; words++)
        {
            Document document = Document.Parse(string.Concat(Enumerable.Range(0, words).Select(i => "The w" + i + "s ")));
            byte[] upos = new byte[document.TokenCount];
            byte[] xpos = new byte[document.TokenCount];
            network.Tag(document, 0, document.TokenCount, upos, xpos, new TagScratch(model.Shape, network.OutputSize));

            Assert.Equal(ScalarNetwork.Upos(model, document), upos);
        }
    }
}
