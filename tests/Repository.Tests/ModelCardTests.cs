namespace Hearsay.Repository.Tests;

public sealed class ModelCardTests
{
    private static IEnumerable<string> Models =>
        Checkout.Files.Where(f => f.StartsWith("models/", StringComparison.Ordinal) && f.Count(c => c == '/') == 2)
            .Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')).Distinct();

    [Fact]
    public void Models_AreThere() => Assert.NotEmpty(Models);

    [Fact]
    public void Models_EachHave_TheirFourFiles() =>
        Assert.All(Models, m => Assert.All(
            ["model.bin", "config.json", "scores.json", "CARD.md"], f => Assert.True(Checkout.Exists($"{m}/{f}"), $"{m}/{f}")));

    [Fact]
    public void Cards_EveryFigureInATable_StandsInTheScores() =>
        Assert.All(Models, m => Assert.Empty(Scores.UnknownInTables($"{m}/CARD.md", Scores.Of($"{m}/scores.json"))));

    [Fact]
    public void Readme_EveryFigureInATable_StandsInTheScoresOfAModel() =>
        Assert.Empty(Scores.UnknownInTables("README.md", [.. Models.SelectMany(m => Scores.Of($"{m}/scores.json"))]));
}
