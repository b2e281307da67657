using System.Text;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void ReadMany_AnyNumberOfJobs_KeepsTheOrder(int jobs)
    {
        var reader = new ArticleReader(WaitAndRead, IntakeOptions.None);
        string?[] ids = [.. reader.ReadMany(Rows(100), r => r.Article.Id, jobs, CancellationToken.None).Select(o => o.Value)];
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), ids);

        // Later articles are done sooner.
        static ReadArticle WaitAndRead(Article article)
        {
            Thread.SpinWait(article.Text.EndsWith("3.", StringComparison.Ordinal) ? 20_000 : 10);
            return Nothing(article);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ReadMany_OneArticleFails_ReadsTheOthers(int jobs)
    {
        var reader = new ArticleReader(
            article => article.Text.Contains(" 3.", StringComparison.Ordinal) ? throw new InvalidOperationException("oops") : Nothing(article),
            IntakeOptions.None);
        ReadOutcome<string>[] outcomes = [.. reader.ReadMany(Rows(6), r => r.Article.Id, jobs, CancellationToken.None)];
        Rejection fault = Assert.Single(outcomes, o => o.Rejection is not null).Rejection!;
        Assert.True(fault.IsFault);
        Assert.Equal("standard input:4: made the reader fail (InvalidOperationException: oops). Please report this with the text.", fault.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ReadMany_Stopped_Throws(int jobs)
    {
        using var stop = new CancellationTokenSource();
        var reader = new ArticleReader(Nothing, IntakeOptions.None);
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (ReadOutcome<string> outcome in reader.ReadMany(Rows(100), r => r.Article.Id, jobs, stop.Token))
            {
                Assert.NotNull(outcome.Value);
                stop.Cancel();
            }
        });
    }

    [Fact]
    public void ReadMany_EndlessInputs_PullsOnlyAFewAhead()
    {
        int pulled = 0;
        var reader = new ArticleReader(Nothing, IntakeOptions.None);
        IEnumerable<ArticleInput> inputs = Rows(1_000).Select(i =>
        {
            pulled++;
            return i;
        });
        Assert.NotNull(reader.ReadMany(inputs, r => r.Article.Id, 2, CancellationToken.None).First().Value);
        Assert.InRange(pulled, 1, 32);
    }

    [Fact]
    public void AtLeast_HiddenStatementAround_LeadsToTheNextOne()
    {
        Statement[] statements = [.. SampleReading.Reading.Statements];
        ArticleReading reading = SampleReading.Reading with
        {
            Statements = [statements[0], statements[1] with { Within = "s1" }, statements[2]],
        };
        ArticleReading kept = reading.AtLeast(0.7);
        Assert.Equal(["s1", "s3"], kept.Statements.Select(s => s.Id));
        Assert.Equal("s1", kept.Statements[1].Within);
        Assert.Same(reading, reading.AtLeast(0));
    }

    [Fact]
    public void AtLeast_HiddenOutermostStatement_TakesWithItWhatLiesInIt()
    {
        Statement[] statements = [.. SampleReading.Reading.Statements];
        ArticleReading reading = SampleReading.Reading with
        {
            Statements = [statements[0], statements[1] with { Within = null }, statements[2] with { Within = statements[1].Id }],
        };
        Assert.Equal("s1", Assert.Single(reading.AtLeast(0.7).Statements).Id);
    }

    private static ReadArticle Nothing(Article article) => new(article, new ArticleReading([], []));

    private static IEnumerable<ArticleInput> Rows(int count)
    {
        string rows = string.Join("\n", Enumerable.Range(0, count).Select(i => $$"""{"id":"{{i}}","text":"He said {{i}}."}"""));
        return new InputList(["-"], isRecursive: false, () => new MemoryStream(Encoding.UTF8.GetBytes(rows))).Open();
    }
}
