using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Hearsay.Intake.Tests.Pdf;

/// <summary>Sets invented articles on pages of A4.</summary>
internal sealed class PdfSheet
{
    private const double UsualSize = 10;
    private const double Leading = 1.3;
    private const double Indent = 12;

    private readonly List<List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>>> pages = [[]];
    private string? title, author;

    public PdfSheet Page()
    {
        pages.Add([]);
        return this;
    }

    public PdfSheet Title(string name, string by)
    {
        (title, author) = (name, by);
        return this;
    }

    /// <summary>Lines from <paramref name="y"/> downwards, those that begin with a tab set in; an empty one leaves a gap.</summary>
    public PdfSheet Lines(double x, double y, string lines, double size = UsualSize)
    {
        foreach (string line in lines.Split('\n'))
        {
            string text = line.TrimStart('\t');
            var point = new PdfPoint(line.Length > text.Length ? x + Indent : x, y);
            if (text.Length > 0)
            {
                pages[^1].Add((page, font) => page.AddText(text, size, point, font));
            }

            y -= Leading * size;
        }

        return this;
    }

    public PdfSheet Picture()
    {
        pages[^1].Add((page, _) => page.DrawRectangle(new PdfPoint(50, 50), 400, 600, 1, fill: true));
        return this;
    }

    public byte[] Build()
    {
        using var builder = new PdfDocumentBuilder();
        (builder.DocumentInformation.Title, builder.DocumentInformation.Author) = (title, author);
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var page in pages)
        {
            PdfPageBuilder sheet = builder.AddPage(595, 842);
            page.ForEach(draw => draw(sheet, font));
        }

        return builder.Build();
    }
}
