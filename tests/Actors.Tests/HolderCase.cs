namespace Hearsay.Actors.Tests;

/// <summary>A short article and who should hold its statements.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Marked">The article, statements marked.</param>
/// <param name="Expected">Rows <c>number: chain of names parted by > | sourcing</c>; the sourcing may be left out.</param>
internal sealed record HolderCase(string Title, string Marked, IReadOnlyList<string> Expected)
{
    /// <summary>The cases of <c>cases.txt</c>, by title.</summary>
    public static IReadOnlyDictionary<string, HolderCase> All { get; } = Read();

    private static Dictionary<string, HolderCase> Read()
    {
        using var reader = new StreamReader(typeof(HolderCase).Assembly.GetManifestResourceStream("cases.txt")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToDictionary(c => c.Title);
    }

    private static HolderCase Parse(string block)
    {
        string[] lines = block.TrimEnd().Split('\n');
        string[] expected = [.. lines.Skip(1).Where(IsExpected)];
        return new HolderCase(lines[0].Trim(), string.Join('\n', lines.Skip(1).Where(l => !IsExpected(l))), expected);
    }

    private static bool IsExpected(string line) => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == ':';
}
