using Hearsay.Desk;
using Hearsay.Desk.Ingest;
using Hearsay.Intake;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Cli.Ingest;

/// <summary>How a command that reads into the record does it, as given and checked.</summary>
internal sealed record IngestSettings
{
    private const int MaxJobs = 256;

    /// <summary>File of the project, or connection string.</summary>
    public required string Project { get; init; }

    /// <summary>Files, folders, addresses, <c>-</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>A name of <see cref="ShippedModels"/>, or the path of a model file.</summary>
    public required string Model { get; init; }

    /// <summary>Statements below are left out; in [0, 1].</summary>
    public required double MinConfidence { get; init; }

    /// <summary>Articles read at once, in [1, 256]; null for one a core.</summary>
    public int? Jobs { get; init; }

    /// <summary>Publisher of what does not tell its own.</summary>
    public string? Outlet { get; init; }

    /// <summary>Date of publication of what does not tell its own.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the article's own assertions are statements, too.</summary>
    public bool HasNarration { get; init; }

    /// <summary>Whether the summary is JSON on standard output.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether only failures of the call are told.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether every article is told once it is recorded.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>What is wrong and what to do; null when nothing is.</summary>
    /// <param name="command">Name of the command, for messages.</param>
    public string? FindProblem(string command) => this switch
    {
        // The parser takes unknown options for files.
        { Sources: { } sources } when sources.FirstOrDefault(s => s.Length > 1 && s[0] == '-') is { } option =>
            $"There is no option {option}. See {App.Name} {command} --help; a file of that name is ./{option}.",
        { Sources: { } sources } when sources.Count(s => s == "-") > 1 => "Standard input (-) is named twice. Name it once.",
        { Sources: { } sources } when sources.Any(s => s.Length == 0) => "A source is empty. Name files, folders, addresses or -.",
        { Date: { } date } when !PublicationDate.IsValid(date) => $"--date \"{date}\" is no ISO date. Write it like {PublicationDate.Shape}.",
        { MinConfidence: not (>= 0 and <= 1) } => "--min-confidence must be from 0 to 1.",
        { Jobs: < 1 or > MaxJobs } => $"--jobs must be from 1 to {MaxJobs}.",
        { IsQuiet: true, IsVerbose: true } => "--quiet and --verbose cannot go together. Give one of them.",
        _ => null,
    };

    /// <summary>What the pipeline is told.</summary>
    public IngestOptions ToOptions(string? projectFile) => new()
    {
        Defaults = new ArticleFacts(null, Date, Outlet, null),
        MinConfidence = MinConfidence,
        Jobs = Jobs ?? Math.Min(Environment.ProcessorCount, MaxJobs),
        ProjectFile = projectFile,
    };

    /// <summary>Loads the model and what else reading needs.</summary>
    /// <exception cref="InvalidDataException">The model cannot be loaded.</exception>
    public (StatementReader Reader, ArticleInterpreter Interpreter) LoadReader()
    {
        StatementReader reader = StatementReader.Load(Model);
        return (reader, new ArticleInterpreter(reader, Tagger.Load(), MinConfidence, HasNarration));
    }
}
