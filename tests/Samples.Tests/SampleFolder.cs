using System.Text;

namespace Hearsay.Samples.Tests;

/// <summary>The folder <c>samples/</c>. With <c>UPDATE_GOLDEN=1</c> its derived files are written anew, otherwise only compared.</summary>
public sealed class SampleFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Brings the texts and the expected rows up to date before anything reads them.</summary>
    public SampleFolder()
    {
        if (Updating)
        {
            foreach (string name in Names)
            {
                Write($"{name}.txt", MarkedText.Parse(Read($"marked/{name}.txt")).Text);
            }

            Write("expected.jsonl", ExpectedLines());
        }
    }

    public static bool Updating { get; } = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static string Root { get; } = Path.Combine(CheckoutFolder.Root, "samples");

    /// <summary>The samples without folder and extension, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "marked"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Reads bytes as they are: one sample has CRLF line ends on purpose.</summary>
    public static string Read(string file) => Utf8.GetString(File.ReadAllBytes(PathOf(file)));

    public static void Write(string file, string text) => File.WriteAllBytes(PathOf(file), Utf8.GetBytes(text));

    internal static IEnumerable<ExpectedRow> Expected() =>
        Names.Select(n => (Name: n, Marked: MarkedText.Parse(Read($"marked/{n}.txt"))))
            .Select(m => new ExpectedRow(m.Name, m.Marked.Text, m.Marked.Attributions));

    internal static string ExpectedLines() => string.Concat(Expected().Select(r => r.ToJson() + "\n"));
}
