using System.Text.Json;

namespace Hearsay.Repository.Tests;

public sealed class SampleTests
{
    public static TheoryData<string> Samples() =>
        [.. Checkout.Files.Where(f => f.StartsWith("samples/", StringComparison.Ordinal)
                && f.EndsWith(".txt", StringComparison.Ordinal) && f.Count(c => c == '/') == 1)
            .Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_HasItsMarkedTextExpectedRowAndGolden(string name)
    {
        Assert.True(Checkout.Exists($"samples/marked/{name}.txt"));
        Assert.Contains(name, File.ReadLines(Path.Combine(Checkout.Root, "samples/expected.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        Assert.True(Checkout.Exists($"samples/{name}.golden.json"));
    }

    [Fact]
    public void Samples_AreAtLeastFourteen_Of150To450Words()
    {
        var lengths = Samples().Select(s => (string)s.Data)
            .ToDictionary(n => n, n => Checkout.Read($"samples/{n}.txt").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.True(lengths.Count >= 14);
        Assert.All(lengths, l => Assert.InRange(l.Value, 150, 450));
    }
}
