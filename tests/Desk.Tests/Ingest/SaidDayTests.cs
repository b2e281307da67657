using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Time;
using NodaTime;

namespace Hearsay.Desk.Tests.Ingest;

public sealed class SaidDayTests
{
    private static readonly Tagger Tagger = Tagger.Load();
    private static readonly LocalDate Published = new(2026, 2, 12);

    [Theory]
    [InlineData("The bridge is safe, the mayor said on Tuesday.", "the mayor", "said", "The bridge is safe", "2026-02-10")]
    [InlineData("On Tuesday, the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe", "2026-02-10")]
    [InlineData("The mayor told reporters in Oldhaven on Wednesday that the bridge is safe.", "The mayor", "told", "that the bridge is safe", "2026-02-11")]
    [InlineData("The mayor on Tuesday denied that the bridge is unsafe.", "The mayor", "denied", "that the bridge is unsafe", "2026-02-10")]
    [InlineData("“The bridge is safe,” said the mayor on 9 February.", "the mayor", "said", "“The bridge is safe,”", "2026-02-09")]
    [InlineData("The bridge closed on Tuesday, the mayor said.", "the mayor", "said", "The bridge closed on Tuesday", null)]
    [InlineData("After the talks ended on Monday, the mayor said the bridge is safe.", "the mayor", "said", "the bridge is safe", null)]
    [InlineData("The mayor said the bridge, which was shut on Monday, is safe.", "The mayor", "said", "the bridge", null)]
    [InlineData("The mayor, who resigned on Monday, said the bridge is safe.", "The mayor", "said", "the bridge is safe", null)]
    [InlineData("The mayor said on Tuesday. The bridge is safe.", "The mayor", "said", "The bridge is safe", "2026-02-10")]
    [InlineData("The mayor said the bridge is safe.", "The mayor", "said", "the bridge is safe", null)]
    public void Of_WordsBesideTheCue_TellTheDay(string text, string source, string cue, string content, string? day)
    {
        Document document = Document.Parse(text);
        Tagger.Tag(document);
        var statement = new Statement
        {
            Id = "s1",
            Source = [At(text, source)],
            Cue = [At(text, cue)],
            Content = [At(text, content)],
            Mode = Mode.Indirect,
            Confidence = 1,
        };
        var said = SaidDay.Of(document, statement, new TimeReader(Tagger).Read(document, Published), Published);
        Assert.Equal(day, said is { } found ? $"{found.Earliest:uuuu-MM-dd}" : null);
        Assert.True(said is null || said.Value.Latest <= Published);
    }

    private static Span At(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
