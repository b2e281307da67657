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
    public void Reading_OfASample_IsTheGoldenOne(string name)
    {
        string actual = SampleReading.Json(name);
        if (SampleFolder.Updating)
        {
            SampleFolder.Write($"{name}.golden.json", actual);
        }

        string golden = SampleFolder.Read($"{name}.golden.json");
        Assert.Equal(Confidence().Replace(golden, ""), Confidence().Replace(actual, ""));
        Assert.All(Confidences(golden).Zip(Confidences(actual)), c => Assert.Equal(c.First, c.Second, Tolerance));
    }

    [Fact]
    public void Readings_AgainstTheMarkedTexts_CountAsRecorded()
    {
        string counts = "sample,expected,read,found\n" + string.Concat(SampleFolder.Expected().Select(row =>
        {
            var read = SampleReading.Outermost(SampleReading.Json(row.Id));
            int found = new Matcher(row.Text).Count(row.Attributions, read);
            return string.Create(CultureInfo.InvariantCulture, $"{row.Id},{row.Attributions.Count},{read.Count},{found}\n");
        }));
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
