using Hearsay.Training.Actors;

namespace Hearsay.Training.Tests;

public sealed class CoreferenceScoresTests
{
    [Fact]
    public void Add_TwoClustersCutAnotherWay_ScoresAsCountedByHand()
    {
        var scores = new CoreferenceScores();
        scores.Add([[1, 2, 3], [4, 5]], [[1, 2], [3, 4, 5]]);
        // MUC: 2 of 3 links each way; B³: (2/3 + 2/3 + 1/3 + 1 + 1) / 5 each way; CEAF: (4/5 + 4/5) / 2.
        Assert.Equal(2 / 3.0, scores.Muc, 1e-9);
        Assert.Equal(11 / 15.0, scores.BCubed, 1e-9);
        Assert.Equal(0.8, scores.Ceaf, 1e-9);
        Assert.Equal(((2 / 3.0) + (11 / 15.0) + 0.8) / 3, scores.Conll, 1e-9);
    }

    [Fact]
    public void Add_MentionThatIsNotFound_CostsRecallOnly()
    {
        var scores = new CoreferenceScores();
        scores.Add([[1, 2, 3]], [[1, 2]]);
        Assert.Equal(2 * 0.5 / 1.5, scores.Muc, 1e-9);
        // B³: precision 1, recall (2/3 + 2/3) / 3.
        Assert.Equal(2 * (4 / 9.0) / (1 + (4 / 9.0)), scores.BCubed, 1e-9);
    }

    [Fact]
    public void Best_GreedyIsWrong_FindsTheLargerSum()
    {
        double[,] values = { { 9, 8, 0 }, { 8, 1, 0 } };
        Assert.Equal(16, Assignment.Best(2, 3, (i, j) => values[i, j]), 1e-9);
    }

    [Theory]
    [InlineData("Ilse Brandt", "Brandt", true)]
    [InlineData("campaign aide (anonymous)", "aide (anonymous) aide", true)]
    [InlineData("Ilse Brandt", "Peter Lund", false)]
    [InlineData("(unnamed)", "(unnamed)", true)]
    [InlineData("voters", "", false)]
    public void Same_Names_AsTheReferenceScorerDecides(string gold, string found, bool same)
        => Assert.Equal(same, ActorNames.Same(gold, found));

    [Fact]
    public void Read_EntityMarks_OpenCloseAndNest()
    {
        string path = Path.GetTempFileName();
        File.WriteAllLines(path, [
            "# newdoc id = GUM_news_invented",
            "1\tThe\tthe\tDET\tDT\t_\t0\tx\t_\tEntity=(1-organization-new-nnnnn-cf1-2,3-coref",
            "2\tHarbour\tharbour\tPROPN\tNNP\t_\t0\tx\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl)",
            "3\tBoard\tboard\tPROPN\tNNP\t_\t0\tx\t_\tEntity=1)",
            "4\tmet\tmeet\tVERB\tVBD\t_\t0\tx\t_\t_",
        ]);
        List<GumEntities.Mention> mentions = GumEntities.Read(path)["GUM_news_invented"];
        File.Delete(path);
        Assert.Equal([new("2", "place", 1, 1, 1), new("1", "organization", 0, 2, 2)], mentions);
    }
}
