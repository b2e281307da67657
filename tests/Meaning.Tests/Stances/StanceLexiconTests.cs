using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Meaning.Tests.Stances;

public sealed class StanceLexiconTests
{
    private const string Head = "place\tpattern\twhen\tclass\tstrength\torigin\n";

    [Fact]
    public void Load_UsersTable_DecidesInsteadOfTheShippedOne()
    {
        using var file = new TemporaryFile(Head + "cue\tyodel/v\t-\tthreatens\t0.9\tours\n");
        var reader = new StanceReader(StanceLexicon.Load(file.Path));
        const string text = "The envoy yodelled that it was over.";
        StanceReading reading = reader.Read(Tagged.Of(text), Tagged.Find(text, "yodelled"), Tagged.Find(text, "that it was over"));
        Assert.Equal((Stance.Threatens, 0.9), (reading.Stance, reading.StanceStrength));
        Assert.Equal("ours", Assert.Single(reading.Reasons).Origin);
    }

    [Theory]
    [InlineData("cue\tsay\t-\tasserts\t0.3", "6 columns")]
    [InlineData("cue\tsay\t-\tmutters\t0.3\tx", "mutters")]
    [InlineData("cue\tsay\tsideways\tasserts\t0.3\tx", "sideways")]
    [InlineData("hat\tsay\t-\tasserts\t0.3\tx", "hat")]
    [InlineData("cue\tsay\t-\tasserts\t3\tx", "'3'")]
    [InlineData("cue\tsay/q\t-\tasserts\t0.3\tx", "say/q")]
    [InlineData("cue\t \t-\tasserts\t0.3\tx", "no words")]
    [InlineData("turn\tmutters\t-\tasserts\t0.3\tx", "mutters")]
    [InlineData("cue\tsay\t-\t3\t0.3\tx", "'3'")]
    public void Load_BadRow_NamesItsLine(string row, string told)
    {
        using var file = new TemporaryFile(Head + "# a comment\n" + row + "\n");
        var problem = Assert.Throws<InvalidDataException>(() => StanceLexicon.Load(file.Path));
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipped_NamesEveryStanceAndCertainty()
    {
        string table = File.ReadAllText(Path.Combine(CheckoutFolder.Root, "src", "Meaning", "Stances", "lexicon.tsv"));
        string[] named = [.. table.Split('\n').Where(l => l.Contains('\t', StringComparison.Ordinal)).Select(l => l.Split('\t')[3])];
        Assert.All(Enum.GetNames<Stance>(), s => Assert.Contains(s.ToLowerInvariant(), named));
        Assert.All(Enum.GetNames<Certainty>(), c => Assert.Contains(c.ToLowerInvariant(), named));
        Assert.True(StanceLexicon.Shipped.Count > 1000);
    }

    [Theory]
    [InlineData("plan", "plan plans planed planing planned planning")]
    [InlineData("deny", "denies denied denying deny")]
    [InlineData("refuse", "refuse refuses refused refusing")]
    [InlineData("press", "press presses pressed pressing")]
    public void Inflections_Of_HoldTheRegularForms(string word, string forms) =>
        Assert.Subset(Inflections.Of(word).ToHashSet(), forms.Split(' ').ToHashSet());

    [Theory]
    [InlineData("call for", "They called for help", true)]
    [InlineData("call for", "They called him", false)]
    [InlineData("reject … claim", "They rejected her latest claim", true)]
    [InlineData("call/n", "They call him", false)]
    [InlineData("deny|dispute", "They disputed it", true)]
    public void Pattern_Match_FollowsItsSyntax(string pattern, string text, bool matches)
    {
        var run = new TokenRun(Tagged.Of(text), [new Span(0, text.Length)]);
        LexiconPattern parsed = LexiconPattern.Parse(pattern);
        Assert.Equal(matches, Enumerable.Range(0, run.Count).Any(i => parsed.Match(run, i) > 0));
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
