using System.Xml.Linq;

namespace Hearsay.Repository.Tests;

public sealed class ChangelogTests
{
    [Fact]
    public void Changelog_HasAHeading_ForTheVersionBuilt()
    {
        string version = XDocument.Parse(Checkout.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains(Checkout.Read("CHANGELOG.md").Split('\n'), l => l.StartsWith($"## [{version}]", StringComparison.Ordinal));
    }
}
