namespace Hearsay.Cli;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Some input was rejected; the rest was read.</summary>
    public const int InputRejected = 1;

    /// <summary>The call was wrong, or the program failed.</summary>
    public const int Failed = 2;

    /// <summary>The user pressed Ctrl-C.</summary>
    public const int Interrupted = 130;
}
