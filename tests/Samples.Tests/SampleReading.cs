using System.Text;
using System.Text.Json;
using Hearsay.Cli;

namespace Hearsay.Samples.Tests;

/// <summary>A sample as the program reads it, run inside this process.</summary>
internal static class SampleReading
{
    private static readonly Shell Pipe = new()
    {
        OpenInput = () => Stream.Null,
        Output = Stream.Null,
        Error = TextWriter.Null,
    };

    /// <summary>What <c>hearsay read --json</c> writes to standard output.</summary>
    public static Task<string> JsonAsync(string name) => RunAsync(["read", "--json", SampleFolder.PathOf($"{name}.txt")], Pipe);

    /// <summary>What <c>hearsay read</c> writes to a terminal with colours.</summary>
    public static Task<string> OnTerminalAsync(string name, int columns)
    {
        // The colours must not depend on the terminal that the tests run in.
        Environment.SetEnvironmentVariable("COLORTERM", "truecolor");
        Environment.SetEnvironmentVariable("TERM", "xterm-256color");
        return RunAsync(
            ["read", SampleFolder.PathOf($"{name}.txt")],
            Pipe with { OutputIsTerminal = true, HasColour = true, Width = columns });
    }

    /// <summary>The outermost statements of such JSON.</summary>
    public static IReadOnlyList<Attribution> Outermost(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("statements").EnumerateArray()
                .Where(s => s.GetProperty("within").ValueKind == JsonValueKind.Null)
                .Select(s => new Attribution(Spans(s, "source"), Spans(s, "cue"), Spans(s, "content"))),
        ];
    }

    private static async Task<string> RunAsync(string[] args, Shell shell)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int code = await App.RunAsync(args, shell with { Output = output, Error = error }, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, error.ToString()));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static List<int[]> Spans(JsonElement statement, string role) =>
    [
        .. statement.GetProperty(role).GetProperty("spans").EnumerateArray()
            .Select(s => new[] { s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32() }),
    ];
}
