using Hearsay.Training.Meaning;

namespace Hearsay.Training.Tests;

public sealed class ScoreMeaningCommandTests
{
    [Fact]
    public void ByClass_HandCounted_GivesF1AndGold()
    {
        (string, string)[] pairs = [("denies", "denies"), ("denies", "asserts"), ("asserts", "asserts"), ("asserts", "asserts"), ("asks", "denies")];
        var classes = ScoreMeaningCommand.ByClass(pairs);
        Assert.Equal((0.5, 2), classes["denies"]);
        Assert.Equal((0.8, 2), classes["asserts"]);
        Assert.Equal((0.0, 1), classes["asks"]);
        Assert.Equal(3, classes.Count);
    }
}
