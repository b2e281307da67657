using System.Text;

namespace Hearsay.Intake.Tests.Pdf;

public sealed class PdfIntakeTests
{
    private const string Left =
        """
        	The harbour board voted to keep the
        bridge shut until spring, its chair, Ida
        Lund, said on Tuesday. New bearings had
        been ordered twice and cancelled once.
        	“We cannot trust them,” Lund told re-
        porters, and the well-known engineer be-
        side her nodded. The ministry denied
        that money had been withheld, a claim
        """;

    private const string Right =
        """
        that the board repeated in writing. The
        lawyers of the port are well-
        known for patience.
        	Shopkeepers said trade had fallen by
        a third, and that nobody had answered
        their letters.
        """;

    private const string Text =
        """
        Swing bridge stays shut until spring, say the people who own it

        The harbour board voted to keep the bridge shut until spring, its chair, Ida Lund, said on Tuesday. New bearings had been ordered twice and cancelled once.

        “We cannot trust them,” Lund told reporters, and the well-known engineer beside her nodded. The ministry denied that money had been withheld, a claim that the board repeated in writing. The lawyers of the port are well-known for patience.

        Shopkeepers said trade had fallen by a third, and that nobody had answered their letters.
        """;

    [Fact]
    public void Document_TwoColumns_IsReadColumnByColumnHeadingFirst()
    {
        byte[] bytes = new PdfSheet()
            .Lines(50, 780, "Swing bridge stays shut until spring, say the people who own it", size: 16)
            .Lines(50, 740, Left).Lines(310, 740, Right).Build();
        Assert.Equal(Text, Take(bytes).Article!.Text);
    }

    [Fact]
    public void Document_ColumnsThatDoNotAlign_AreReadColumnByColumn()
    {
        byte[] bytes = new PdfSheet()
            .Lines(50, 780, "Swing bridge stays shut until spring, say the people who own it", size: 16)
            .Lines(50, 740, Left).Lines(310, 735, Right).Build();
        Assert.Equal(Text, Take(bytes).Article!.Text);
    }

    [Fact]
    public void Document_AcrossBelowColumns_ComesLast()
    {
        byte[] bytes = new PdfSheet().Lines(50, 740, Left).Lines(310, 740, Right)
            .Lines(50, 600, "The board meets again in March, and the ministry has said that it will send nobody, as it did last time.").Build();
        Assert.EndsWith("letters.\n\nThe board meets again in March, and the ministry has said that it will send nobody, as it did last time.", Take(bytes).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OneColumn_SplitsAtGaps()
    {
        byte[] bytes = new PdfSheet().Lines(50, 740, "The mayor said on Friday that the port was\nsafe, and that it always had been.\n\nNobody at the port agreed with him, the\nworkers' council said in a letter.").Build();
        Assert.Equal(
            "The mayor said on Friday that the port was safe, and that it always had been.\n\nNobody at the port agreed with him, the workers' council said in a letter.",
            Take(bytes).Article!.Text);
    }

    [Fact]
    public void Document_RunningLines_AreLeftOut()
    {
        var sheet = new PdfSheet();
        string[] pages = ["The mayor said that the port was", "safe, and the port said that the", "mayor was mistaken about it."];
        for (int i = 0; i < pages.Length; i++)
        {
            sheet = (i == 0 ? sheet : sheet.Page()).Lines(50, 800, "The Haven Courier, 10 February 2026")
                .Lines(50, 740, pages[i]).Lines(290, 40, $"Page {i + 1} of 3");
        }

        Assert.Equal(string.Join(' ', pages), Take(sheet.Build()).Article!.Text);
    }

    [Theory]
    [InlineData("Swing bridge stays shut", "Tomas Berg", "Swing bridge stays shut", "Tomas Berg")]
    [InlineData("Microsoft Word - bridge.docx", "User", null, null)]
    [InlineData("untitled", "", null, null)]
    public void Document_Information_IsTakenWhereItMakesSense(string title, string author, string? expectedTitle, string? expectedAuthor)
    {
        ArticleFacts facts = Take(new PdfSheet().Title(title, author).Lines(50, 740, "The mayor said so.").Build()).Article!.Facts;
        Assert.Equal((expectedTitle, expectedAuthor, null), (facts.Title, facts.Author, facts.Published));
    }

    [Fact]
    public void Document_OnlyPictures_SaysSoAndAdvisesOcr() =>
        Assert.Contains("1 pages without text, probably scanned. Run OCR", Reason(new PdfSheet().Picture().Build()), StringComparison.Ordinal);

    [Fact]
    public void Document_Damaged_IsRefused()
    {
        byte[] bytes = new PdfSheet().Lines(50, 740, Left).Build();
        Assert.Contains("damaged PDF", Reason(bytes[..200]), StringComparison.Ordinal);
        Assert.Contains("damaged PDF", Reason("%PDF-1.7 and nothing more"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Document_WithPassword_IsRefused()
    {
        string key = string.Concat(Enumerable.Repeat("4f", 32));
        string pdf = $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
            4 0 obj <</Filter/Standard/V 1/R 2/O<{key}>/U<{key}>/P -4>> endobj
            trailer <</Root 1 0 R/Encrypt 4 0 R/Size 5/ID[<00><00>]>>
            startxref
            0
            %%EOF
            """;
        Assert.Contains("needs a password", Reason(Encoding.ASCII.GetBytes(pdf)), StringComparison.Ordinal);
    }

    private static string Reason(byte[] bytes) => Take(bytes).Rejection!.ToString();

    private static IntakeResult Take(byte[] bytes) => ArticleIntake.FromBytes("a.pdf", "a", bytes, IntakeOptions.None);
}
