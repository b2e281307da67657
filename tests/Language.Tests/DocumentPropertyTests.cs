using CsCheck;

namespace Hearsay.Language.Tests;

public sealed class DocumentPropertyTests
{
    private static readonly string[] Pieces =
    [
        "he", "said", "Mr.", "U.S.", "“", "”", "\"", "'", "n't", "'s", " ", " ", " ", "\n", ".", "...", "?", "!", ",",
        "www.a.com", "a@b.c", "http://", "I", "The", "cannot", "dont", "5", "-", "—", "(", ")",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char, 0, 80],
        Gen.String[Gen.Char["ab AZ'’‘`“”\"«».,!?…—-–()[]@#/:;_&$%1 \n\r\t\u2028\u00AD\u200D\uD83D\uDC69\uFE0F"], 0, 120],
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(i => Pieces[i]))));

    [Fact]
    public void Parse_AnyText_TokensTileIt() => Texts.Sample(text =>
    {
        Document document = Document.Parse(text);
        int next = 0;
        for (int t = 0; t < document.TokenCount; t++)
        {
            Span span = document.TokenSpan(t);
            Assert.True(span.Start >= next && span.Length > 0);
            Assert.True(IsBlank(text.AsSpan(next, span.Start - next)));
            Assert.DoesNotContain(document.Token(t).ToArray(), Characters.IsSpace);
            next = span.End;
        }

        Assert.True(IsBlank(text.AsSpan(next)));
    }, iter: 20_000);

    [Fact]
    public void Parse_AnyText_SentencesTileTokensAndNestInParagraphs() => Texts.Sample(text =>
    {
        Document document = Document.Parse(text);
        int sentence = 0;
        int next = 0;
        for (int p = 0; p < document.ParagraphCount; p++)
        {
            Span paragraph = document.Paragraph(p);
            Assert.Equal(next, paragraph.Start);
            Assert.True(paragraph.Length > 0);
            while (next < paragraph.End)
            {
                Span range = document.Sentence(sentence);
                Assert.Equal(next, range.Start);
                Assert.True(range.Length > 0 && range.End <= paragraph.End);
                Assert.Equal(sentence, document.SentenceOf(range.End - 1));
                next = range.End;
                sentence++;
            }
        }

        Assert.Equal(document.TokenCount, next);
        Assert.Equal(document.SentenceCount, sentence);
    }, iter: 20_000);

    [Fact]
    public void Reparse_AfterAnotherText_AsParsedAfresh() => Gen.Select(Texts, Texts).Sample((first, second) =>
    {
        Document reused = Document.Parse(first);
        reused.Reparse(second);
        Document fresh = Document.Parse(second);

        Assert.Equal(fresh.TokenStarts.ToArray(), reused.TokenStarts.ToArray());
        Assert.Equal(fresh.TokenEnds.ToArray(), reused.TokenEnds.ToArray());
        Assert.Equal(fresh.Quotes.ToArray(), reused.Quotes.ToArray());
        Assert.Equal(fresh.SentenceCount, reused.SentenceCount);
    }, iter: 5_000);

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!Characters.IsSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
