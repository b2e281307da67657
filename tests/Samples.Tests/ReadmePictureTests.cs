using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Cli;

namespace Hearsay.Samples.Tests;

public sealed partial class ReadmePictureTests
{
    private const string Sample = "wire-dateline.txt";
    private const int Columns = 118;

    private static readonly string File = Path.Combine(CheckoutFolder.Root, "docs", "images", "read.svg");

    [Fact]
    public async Task Picture_InTheReadme_ShowsWhatTheProgramPrints()
    {
        string picture = TerminalPicture.Draw(
            await ReadOnTerminal(), Columns, $"Output of hearsay read samples/{Sample}: the article with its statements marked, and their list.");
        if (SampleFolder.Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, picture, TestContext.Current.CancellationToken);
        }

        string shown = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Equal(WithoutConfidence(TerminalPicture.TextOf(shown)), WithoutConfidence(TerminalPicture.TextOf(picture)));
    }

    private static async Task<string> ReadOnTerminal()
    {
        // The picture must not depend on the terminal that the tests run in.
        Environment.SetEnvironmentVariable("COLORTERM", "truecolor");
        Environment.SetEnvironmentVariable("TERM", "xterm-256color");
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var shell = new Shell
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = error,
            OutputIsTerminal = true,
            HasColour = true,
            Width = Columns,
        };
        int code = await App.RunAsync(["read", SampleFolder.PathOf(Sample)], shell, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, error.ToString()));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    // The last digit of a probability may differ from processor to processor.
    private static string WithoutConfidence(string text) => Confidence().Replace(text, "${line}");

    [GeneratedRegex(@"^(?<line>\s+s\d+\s.*?)\s+\S+ ?%?$", RegexOptions.Multiline)]
    private static partial Regex Confidence();
}
