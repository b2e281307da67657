using System.Text.RegularExpressions;

namespace Hearsay.Samples.Tests;

public sealed partial class ReadmePictureTests
{
    private const string Sample = "wire-dateline";
    private const int Columns = 118;

    private static readonly string File = Path.Combine(CheckoutFolder.Root, "docs", "images", "read.svg");

    [Fact]
    public async Task Picture_InTheReadme_ShowsWhatTheProgramPrints()
    {
        string picture = TerminalPicture.Draw(
            await SampleReading.OnTerminalAsync(Sample, Columns), Columns, $"Output of hearsay read samples/{Sample}.txt: the article with its statements marked, and their list.");
        if (SampleFolder.Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            await System.IO.File.WriteAllTextAsync(File, picture, TestContext.Current.CancellationToken);
        }

        string shown = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Equal(WithoutConfidence(TerminalPicture.TextOf(shown)), WithoutConfidence(TerminalPicture.TextOf(picture)));
    }

    // The last digit of a probability may differ from processor to processor.
    private static string WithoutConfidence(string text) => Confidence().Replace(text, "${line}");

    [GeneratedRegex(@"^(?<line>\s+s\d+\s.*?)\s+\S+ ?%?$", RegexOptions.Multiline)]
    private static partial Regex Confidence();
}
