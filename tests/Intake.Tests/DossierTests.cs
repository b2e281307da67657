using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Tests;

public sealed class DossierTests
{
    [Theory]
    [InlineData("*.warc.gz")]
    [InlineData("*.rss")]
    [InlineData("*.atom")]
    [InlineData("*.xml")]
    [InlineData("*.json")]
    public void Open_FilesOfTheDossier_AreReadWithTheirFacts(string pattern)
    {
        string[] files = Directory.GetFiles(Path.Combine(CheckoutFolder.Root, "samples", "dossier"), pattern, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (ArticleInput input in new InputList(files, isRecursive: false, () => Stream.Null).Open())
        {
            IntakeResult result = input.Take(IntakeOptions.None);
            Assert.True(result.Article is not null, result.Rejection?.ToString());
            Assert.NotNull(result.Article.Facts.Title);
            Assert.NotNull(result.Article.Facts.Published);
            Assert.NotNull(result.Article.Facts.Outlet);
        }
    }
}
