using Hearsay.Intake;
using Hearsay.Reading;

namespace Hearsay.Cli.Read;

/// <summary>What <c>hearsay read</c> shall do, checked.</summary>
internal sealed record ReadSettings
{
    private const int MaxJobs = 256;

    /// <summary>Files, folders, <c>-</c>; at least one.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Whether folders are read.</summary>
    public required bool IsRecursive { get; init; }

    /// <summary>How inputs are taken in.</summary>
    public required IntakeOptions Intake { get; init; }

    /// <summary>What goes to standard output.</summary>
    public required OutputFormat Format { get; init; }

    /// <summary>One line an article, so that there may be many.</summary>
    public required bool IsLines { get; init; }

    /// <summary>Where the page goes; null for none.</summary>
    public required string? HtmlPath { get; init; }

    /// <summary>Whether the article's own assertions are listed.</summary>
    public required bool HasNarration { get; init; }

    /// <summary>A name of <see cref="ShippedModels"/>, or the path of a model file.</summary>
    public required string Model { get; init; }

    /// <summary>Statements below are left out; in [0, 1].</summary>
    public required double MinConfidence { get; init; }

    /// <summary>Articles read at once, in [1, 256].</summary>
    public required int Jobs { get; init; }

    /// <summary>Whether the format has room for only one article.</summary>
    public bool IsForOne => HtmlPath is not null || (Format is OutputFormat.Json or OutputFormat.Annotations && !IsLines);

    /// <summary>Checks arguments and fills in what was not given.</summary>
    /// <param name="arguments">As typed.</param>
    /// <param name="settings">The settings; null when something is wrong.</param>
    /// <returns>What is wrong and what to do; null when nothing is.</returns>
    public static string? Resolve(ReadArguments arguments, out ReadSettings? settings)
    {
        settings = null;
        string? problem = FindProblem(arguments);
        if (problem is not null)
        {
            return problem;
        }

        settings = new ReadSettings
        {
            Paths = arguments.Paths,
            IsRecursive = arguments.IsRecursive,
            Intake = new IntakeOptions(
                new ArticleFacts(arguments.Title, arguments.Date, arguments.Outlet, null), arguments.IsForced),
            Format = FormatOf(arguments),
            IsLines = arguments.IsJsonLines,
            HtmlPath = arguments.HtmlPath,
            HasNarration = arguments.HasNarration,
            Model = arguments.Model,
            MinConfidence = arguments.MinConfidence,
            Jobs = arguments.Jobs ?? Math.Min(Environment.ProcessorCount, MaxJobs),
        };
        return null;
    }

    private static OutputFormat FormatOf(ReadArguments arguments) => arguments switch
    {
        { IsAnnotations: true } => OutputFormat.Annotations,
        { IsJson: true } or { IsJsonLines: true } => OutputFormat.Json,
        { HtmlPath: not null } => OutputFormat.None,
        _ => OutputFormat.Text,
    };

    private static string? FindProblem(ReadArguments arguments) => arguments switch
    {
        // The parser takes unknown options for files.
        { Paths: { } paths } when paths.FirstOrDefault(p => p.Length > 1 && p[0] == '-') is { } option =>
            $"There is no option {option}. See {App.Name} read --help; a file of that name is ./{option}.",
        { IsJson: true, IsAnnotations: true } => "--json and --annotations cannot go together. Give one of them.",
        { IsJson: true, IsJsonLines: true } => "--json and --jsonl cannot go together. Use --jsonl for many files.",
        { Date: { } date } when !PublicationDate.IsValid(date) =>
            $"--date \"{date}\" is no ISO date. Write it like {PublicationDate.Shape}.",
        { MinConfidence: not (>= 0 and <= 1) } => "--min-confidence must be from 0 to 1.",
        { Jobs: < 1 or > MaxJobs } => $"--jobs must be from 1 to {MaxJobs}.",
        { HtmlPath: { } path } when Directory.Exists(path) => $"--html \"{path}\" is a folder. Name a file.",
        { HtmlPath: { } path } when arguments.Paths.Any(p => p != "-" && Path.GetFullPath(p) == Path.GetFullPath(path)) =>
            $"--html \"{path}\" is one of the files to read. Name another.",
        _ => null,
    };
}
