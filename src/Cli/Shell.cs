using System.Text;

namespace Hearsay.Cli;

/// <summary>What the program was started in: its streams and what is known of the terminal.</summary>
public sealed record Shell
{
    private const int DefaultWidth = 80;

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Receives results, as UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>Receives problems and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at the output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at the problems.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours and styles may be used on a terminal.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Time for progress.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who decides where a command does not say it; empty where nobody is known.</summary>
    public string User { get; init; } = "";

    /// <summary>The shell of this process.</summary>
    public static Shell OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool isTerminal = !Console.IsOutputRedirected;
        return new Shell
        {
            OpenInput = Console.OpenStandardInput,
            Output = StandardOutput.Open(),
            Error = Console.Error,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            HasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            User = Environment.GetEnvironmentVariable("HEARSAY_WHO") is { Length: > 0 } who ? who : Environment.UserName,
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth,
        };
    }
}
