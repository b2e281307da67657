using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>Runs the program inside the test and keeps what it wrote.</summary>
internal sealed class TestShell : IDisposable
{
    private readonly MemoryStream output = new();
    private readonly StringWriter errorText = new();
    private readonly TextWriter error;

    // Its methods lock it, so that a test may look while the program runs.
    public TestShell() => error = TextWriter.Synchronized(errorText);

    /// <summary>A folder of its own, removed afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("hearsay-cli-").FullName;

    public string Input { get; init; } = "";

    public bool IsTerminal { get; init; }

    public bool HasColour { get; init; }

    public Stream? Output { get; init; }

    public string User { get; init; } = "ana";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What was written, but for what an earlier call wrote.</summary>
    public async Task<string> OutOf(params string[] args)
    {
        output.SetLength(0);
        Assert.Equal(ExitCode.Done, await Run(args));
        Assert.Empty(Error);
        return Out;
    }

    /// <summary>The one line that a wrong call gives.</summary>
    public async Task<string> ProblemOf(params string[] args)
    {
        output.SetLength(0);
        errorText.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Failed, await Run(args));
        Assert.Empty(Out);
        string line = Assert.Single(Error.TrimEnd().Split(Environment.NewLine));
        errorText.GetStringBuilder().Clear();
        return line;
    }

    public string Out => Encoding.UTF8.GetString(output.ToArray());

    public string Error
    {
        get
        {
            lock (error)
            {
                return errorText.ToString();
            }
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<int> Run(params string[] args) => Run(TestContext.Current.CancellationToken, args);

    public Task<int> Run(CancellationToken stop, params string[] args) => App.RunAsync(
        args,
        new Shell
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            Output = Output ?? output,
            Error = error,
            OutputIsTerminal = IsTerminal,
            HasColour = HasColour,
            User = User,
            Time = Time,
        },
        stop);
}
