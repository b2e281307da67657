using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

public sealed partial class TrackedFileTests
{
    [Fact]
    public void TextFiles_HoldNo_MachinePaths() => AssertNowhere(MachinePath());

    [Fact]
    public void TextFiles_HoldNo_RegistryHosts() => AssertNowhere(RegistryHost());

    [Fact]
    public void TextFiles_HoldNo_Secrets() => AssertNowhere(Secret());

    [Fact]
    public void TextFiles_AreUtf8_WithoutReplacementCharacters()
    {
        var broken = Checkout.TextFiles
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)
                || f.EndsWith(".txt", StringComparison.Ordinal))
            .Where(f => Checkout.Read(f).Contains('\uFFFD', StringComparison.Ordinal));
        Assert.Empty(broken);
    }

    private static void AssertNowhere(Regex pattern)
    {
        var found = Checkout.TextFiles
            .SelectMany(f => Checkout.Read(f).Split('\n').Select((line, i) => (File: f, Line: i + 1, Match: pattern.Match(line))))
            .Where(x => x.Match.Success)
            .Select(x => $"{x.File}:{x.Line}: {x.Match.Value}");
        Assert.Empty(found);
    }

    [GeneratedRegex(@"(?<![\w.\-*<>}/])/(?:work|tmp|root|home/\w+|Users/\w+)/\w|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:api\.)?nuget\.(?:org|config:)|\bnpmjs\.(?:org|com)|\bpypi\.org|\bpkgs\.dev\.azure|\bdeb\.debian\.org|//(?:localhost|127\.0\.0\.1):\d{4,5}/(?:v3|nuget|npm)")]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[baprs]-[0-9A-Za-z-]{10}|(?i:password|secret|token)\s*[:=]\s*[""'][A-Za-z0-9+/_\-]{12,}[""']")]
    private static partial Regex Secret();
}
