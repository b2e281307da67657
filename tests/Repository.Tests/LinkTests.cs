using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages() =>
        [.. Checkout.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_EveryRelativeLink_Resolves(string page)
    {
        var dead = Link().Matches(WithoutCode(Checkout.Read(page)))
            .Select(m => m.Groups["target"].Value)
            .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(t => !Resolves(page, t));
        Assert.Empty(dead);
    }

    private static bool Resolves(string page, string target)
    {
        string[] parts = target.Split('#', 2);
        string path = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(Checkout.Root, Path.GetFullPath(parts[0], Path.GetDirectoryName(Path.Combine(Checkout.Root, page))!));
        if (!Checkout.Exists(path))
        {
            return false;
        }

        return parts.Length == 1 || !path.EndsWith(".md", StringComparison.Ordinal)
            || Heading().Matches(Checkout.Read(path)).Any(h => Anchor(h.Groups["text"].Value) == parts[1]);
    }

    /// <summary>The anchor that forges make of a heading: small letters, spaces to hyphens, other marks dropped.</summary>
    private static string Anchor(string heading) =>
        NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string markdown) => Code().Replace(markdown, "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)|(?:src|href)=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
