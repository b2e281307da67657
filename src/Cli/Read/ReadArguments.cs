using Hearsay.Reading;

namespace Hearsay.Cli.Read;

/// <summary>The command line of <c>hearsay read</c> as typed.</summary>
internal sealed record ReadArguments
{
    /// <summary>Files, folders, <c>-</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary><c>--recursive</c>.</summary>
    public bool IsRecursive { get; init; }

    /// <summary><c>--title</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>--date</c>.</summary>
    public string? Date { get; init; }

    /// <summary><c>--outlet</c>.</summary>
    public string? Outlet { get; init; }

    /// <summary><c>--json</c>.</summary>
    public bool IsJson { get; init; }

    /// <summary><c>--jsonl</c>.</summary>
    public bool IsJsonLines { get; init; }

    /// <summary><c>--annotations</c>.</summary>
    public bool IsAnnotations { get; init; }

    /// <summary><c>--html</c>.</summary>
    public string? HtmlPath { get; init; }

    /// <summary><c>--narration</c>.</summary>
    public bool HasNarration { get; init; }

    /// <summary><c>--model</c>.</summary>
    public string Model { get; init; } = ShippedModels.Usual;

    /// <summary><c>--min-confidence</c>.</summary>
    public double MinConfidence { get; init; } = StatementReader.UsualMinConfidence;

    /// <summary><c>--jobs</c>; null where not given.</summary>
    public int? Jobs { get; init; }

    /// <summary><c>--force</c>.</summary>
    public bool IsForced { get; init; }
}
