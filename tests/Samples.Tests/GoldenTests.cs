using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Samples.Tests;

public sealed partial class GoldenTests
{
    // Another processor adds in another order: the last digits of a probability may differ, nothing else.
    private const double Tolerance = 0.01;

    public static TheoryData<string> Names() => [.. SampleFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reading_OfASample_IsTheGoldenOne(string name)
    {
        string actual = await SampleReading.JsonAsync(name);
        if (SampleFolder.Updating)
        {
            SampleFolder.Write($"{name}.golden.json", actual);
        }

        string golden = SampleFolder.Read($"{name}.golden.json");
        Assert.Equal(Confidence().Replace(golden, ""), Confidence().Replace(actual, ""));
        Assert.All(Confidences(golden).Zip(Confidences(actual)), c => Assert.Equal(c.First, c.Second, Tolerance));
    }

    [Fact]
    public async Task Readings_AgainstTheMarkedTexts_CountAsRecorded()
    {
        string counts = "sample,expected,read,found\n";
        foreach (ExpectedRow row in SampleFolder.Expected())
        {
            var read = SampleReading.Outermost(await SampleReading.JsonAsync(row.Id));
            int found = new Matcher(row.Text).Count(row.Attributions, read);
            counts += string.Create(CultureInfo.InvariantCulture, $"{row.Id},{row.Attributions.Count},{read.Count},{found}\n");
        }

        if (SampleFolder.Updating)
        {
            SampleFolder.Write("found.csv", counts);
        }

        Assert.Equal(SampleFolder.Read("found.csv"), counts);
    }

    private static IEnumerable<double> Confidences(string json) =>
        Confidence().Matches(json).Select(m => double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("\"confidence\": (?<value>[0-9.eE+-]+)")]
    private static partial Regex Confidence();
}
