using System.Xml.Linq;

namespace Hearsay.Repository.Tests;

public sealed class ProjectReferenceTests
{
    /// <summary>Which projects of <c>src</c> each project may refer to. A project that is not listed here needs a decision note first.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Intake"] = [],
        ["src/Language"] = [],
        ["src/Ledger"] = [],
        ["src/Reading"] = ["Language"],
        ["src/Time"] = ["Language"],
        ["src/Meaning"] = ["Language", "Reading", "Time"],
        ["src/Actors"] = ["Language", "Reading"],
        ["src/Desk"] = ["Actors", "Intake", "Language", "Ledger", "Meaning", "Reading", "Time"],
        ["src/Cli"] = ["Desk", "Intake", "Language", "Ledger", "Meaning", "Reading"],
        ["train/Training"] = ["Actors", "Language", "Meaning", "Reading"],
        ["bench/Benchmarks"] = ["Cli", "Desk", "Intake", "Language", "Ledger", "Reading"],
        ["fuzz/Fuzzing"] = ["Desk", "Intake", "Language", "Reading"],
    };

    public static TheoryData<string> Projects() =>
        [.. Checkout.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)
            && !f.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ItsReferences_FollowTheLayout(string project)
    {
        string folder = Path.GetDirectoryName(project)!.Replace('\\', '/');
        Assert.True(Allowed.TryGetValue(folder, out string[]? allowed), $"{folder} is not in the layout.");
        string[] references = [.. References(project).Select(r => Path.GetFileNameWithoutExtension(r))];
        Assert.Empty(references.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void SourceProjects_NeverRefer_OutsideSource()
    {
        var outside = Checkout.Files
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal))
            .SelectMany(f => References(f).Select(r => (Project: f, Target: Resolve(f, r))))
            .Where(r => !r.Target.StartsWith("src/", StringComparison.Ordinal));
        Assert.Empty(outside);
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        string solution = Checkout.Read("Hearsay.slnx");
        var missing = Checkout.Files
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            // A project without code is a place kept for its first feature.
            .Where(f => HasCode(f) && !solution.Contains($"\"{f}\"", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    private static bool HasCode(string project)
    {
        string folder = Path.GetDirectoryName(project)!.Replace('\\', '/') + "/";
        return Checkout.Files.Any(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Checkout.Read(project)).Descendants("ProjectReference")
            .Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'));

    private static string Resolve(string project, string reference) =>
        Path.GetRelativePath(Checkout.Root, Path.GetFullPath(reference, Path.GetDirectoryName(Path.Combine(Checkout.Root, project))!))
            .Replace('\\', '/');
}
