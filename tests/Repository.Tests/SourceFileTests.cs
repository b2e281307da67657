using System.Text.RegularExpressions;

namespace Hearsay.Repository.Tests;

public sealed partial class SourceFileTests
{
    private const int MaxLines = 500;

    private static IEnumerable<string> CodeFiles =>
        Checkout.Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(".g.cs", StringComparison.Ordinal));

    [Fact]
    public void SourceFiles_Length_IsAtMost500Lines()
    {
        var tooLong = CodeFiles.Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: File.ReadLines(Path.Combine(Checkout.Root, f)).Count()))
            .Where(x => x.Lines > MaxLines);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void CodeFiles_EachHold_OneTopLevelTypeNamedAfterTheFile()
    {
        var wrong = CodeFiles
            .Select(f => (File: f, Types: TopLevelType().Matches(Checkout.Read(f)).Select(m => m.Groups["name"].Value).Distinct().ToArray()))
            .Where(x => x.Types.Length > 1
                // "Document.Spans.cs" is the Spans part of Document.
                || (x.Types.Length == 1 && x.Types[0] != Path.GetFileName(x.File).Split('.')[0]))
            .Select(x => $"{x.File}: {string.Join(", ", x.Types)}");
        Assert.Empty(wrong);
    }

    // Namespaces are file-scoped, so a top-level type starts its line.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|record(?: struct| class)?|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
