[assembly: AssemblyFixture(typeof(Hearsay.Samples.Tests.SampleFolder))]

namespace Hearsay.Samples.Tests;

public sealed class ExpectedTests
{
    public static TheoryData<string> Names() => [.. SampleFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void MarkedText_WithoutItsMarks_IsTheSample(string name) =>
        Assert.Equal(SampleFolder.Read($"{name}.txt"), MarkedText.Parse(SampleFolder.Read($"marked/{name}.txt")).Text);

    [Fact]
    public void ExpectedRows_FollowFrom_TheMarkedTexts() =>
        Assert.Equal(SampleFolder.ExpectedLines(), SampleFolder.Read("expected.jsonl"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Attributions_Spans_LookAsTheGuidelinesAsk(string name)
    {
        string text = SampleFolder.Read($"{name}.txt");
        Assert.All(MarkedText.Parse(SampleFolder.Read($"marked/{name}.txt")).Attributions, a =>
        {
            Assert.All(a.Source.Concat(a.Cue).Concat(a.Content), s =>
            {
                string words = text[s[0]..s[1]];
                Assert.Equal(words.Trim(), words);
            });
            // A comma never closes a cue, and only a quotation or a dash line keeps its full stop.
            Assert.DoesNotContain(a.Cue, s => text[s[1] - 1] == ',');
            Assert.DoesNotContain(a.Content, s => text[s[1] - 1] == '.' && !"“‘\"'".Contains(text[s[0]], StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Samples_Marks_CoverTheStylesOfThePress()
    {
        string all = string.Concat(SampleFolder.Names.Select(n => SampleFolder.Read($"{n}.txt")));
        Assert.All(["“", "‘", "\"", " '", "— ", "\r\n", "’"], mark => Assert.Contains(mark, all, StringComparison.Ordinal));
    }
}
