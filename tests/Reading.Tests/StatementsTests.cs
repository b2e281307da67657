using Hearsay.Language;

namespace Hearsay.Reading.Tests;

public class StatementsTests
{
    // Tokens: 0 Ada 1 said 2 Bo 3 believes 4 Cy 5 promised 6 to 7 help 8 .
    private const string Text = "Ada said Bo believes Cy promised to help.";

    private static readonly Calibration Even = new([1, 0, 0, 0, 1, 0, 0, 0]);

    [Fact]
    public void An_inner_statement_lies_in_the_smallest_content_that_holds_its_cue()
    {
        Attribution outer = Made(1, (0, 1), (2, 8));
        Attribution middle = Made(3, (2, 3), (4, 8), outer);
        Attribution inner = Made(5, (4, 5), (6, 8), outer);

        Statement[] read = Read(inner, outer, middle);

        Assert.Equal([null, "s1", "s2"], read.Select(s => s.Within));
        Assert.Equal("promised", read[2].Cue[0].In(Text).ToString());
    }

    [Fact]
    public void An_inner_statement_whose_content_reaches_out_still_lies_in_its_outermost()
    {
        Attribution outer = Made(1, (0, 1), (2, 4));
        Attribution inner = Made(3, (2, 3), (4, 8), outer);

        Assert.Equal([null, "s1"], Read(outer, inner).Select(s => s.Within));
    }

    [Fact]
    public void Inner_statements_that_hold_each_others_cues_do_not_go_round_in_a_circle()
    {
        Attribution outer = Made(1, (0, 1), (2, 8));
        Attribution one = Made(3, (2, 3), (5, 7), outer);
        Attribution other = Made(5, (4, 5), (3, 5), outer);

        Assert.Equal([null, "s1", "s1"], Read(outer, one, other).Select(s => s.Within));
    }

    [Fact]
    public void What_an_outermost_tagger_found_lies_only_in_a_content_that_holds_all_of_it()
    {
        Attribution outer = Made(1, (0, 1), (2, 8));
        Attribution all = Made(3, (2, 3), (4, 8));
        Attribution part = Made(5, (0, 1), (6, 8));

        Dictionary<string, string?> within = Read(outer, all, part).ToDictionary(s => s.Cue[0].In(Text).ToString(), s => s.Within);

        Assert.Equal("s1", within["believes"]);
        Assert.Null(within["promised"]);
    }

    [Fact]
    public void Inner_statements_have_a_calibration_of_their_own()
    {
        Attribution outer = Made(1, (0, 1), (2, 8));
        Attribution inner = Made(3, (2, 3), (4, 8), outer);
        var calibration = new Calibration([0, 0, 0, 2, 0, 0, 0, -2]);

        List<Statement> read = Statements.Of(Document.Parse(Text), [outer, inner], calibration);

        Assert.Equal(1 / (1 + Math.Exp(-2)), read[0].Confidence, 9);
        Assert.Equal(1 / (1 + Math.Exp(2)), read[1].Confidence, 9);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void A_calibration_of_another_length_is_refused(int weights) =>
        Assert.Throws<InvalidDataException>(() => new Calibration(new float[weights]));

    private static Statement[] Read(params Attribution[] attributions) =>
        [.. Statements.Of(Document.Parse(Text), [.. attributions], Even)];

    private static Attribution Made(int cue, (int Start, int End) source, (int Start, int End) content, Attribution? outermost = null) =>
        new(new Span(cue, cue + 1), [new Span(source.Start, source.End)], [new Span(content.Start, content.End)], .9f, .9f, .9f) { Outermost = outermost };
}
