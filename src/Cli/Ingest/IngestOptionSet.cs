using System.CommandLine;
using Hearsay.Cli.Record;
using Hearsay.Reading;

namespace Hearsay.Cli.Ingest;

/// <summary>Arguments and options of the commands that read into the record.</summary>
internal sealed class IngestOptionSet
{
    private readonly Argument<string> project = ProjectArgument.Create();
    private readonly Option<string> model = ModelOption.Create();
    private readonly Option<double> confidence = new("--min-confidence")
    {
        HelpName = "P",
        Description = "Leave out statements that are less sure, from 0 (all of them) to 1",
        DefaultValueFactory = _ => StatementReader.UsualMinConfidence,
    };

    private readonly Option<int?> jobs = new("--jobs", "-j") { HelpName = "N", Description = "Read N articles at once [default: one a core]" };
    private readonly Option<bool> narration = new("--narration") { Description = "Record what the article asserts in its own voice, too" };
    private readonly Option<bool> json = new("--json") { Description = "Write the summary as one JSON object" };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Tell nothing but failures of the call" };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Tell of every article as soon as it is recorded, on standard error" };

    private readonly Argument<string[]> sources = new("SOURCE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files of news (docs/formats.md), folders with all that is in them, addresses of feeds and pages, or - for standard input",
    };

    private readonly Option<string?> outlet = new("--outlet") { HelpName = "NAME", Description = "Publisher, if the source does not tell" };
    private readonly Option<string?> date = new("--date") { HelpName = "DATE", Description = "Date of publication, as 2026-02-10, if the source does not tell" };

    /// <summary>Adds what every one of them takes.</summary>
    public Command AddTo(Command command)
    {
        command.Arguments.Add(project);
        foreach (Option option in (Option[])[model, confidence, jobs, narration, json, quiet, verbose])
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>Adds sources and what is said of them.</summary>
    public Command AddSourcesTo(Command command)
    {
        command.Arguments.Add(sources);
        command.Options.Add(outlet);
        command.Options.Add(date);
        return command;
    }

    /// <summary>What was given, unchecked.</summary>
    public IngestSettings Get(ParseResult parsed) => new()
    {
        Project = parsed.GetValue(project)!,
        Sources = parsed.GetValue(sources) ?? [],
        Model = parsed.GetValue(model)!,
        MinConfidence = parsed.GetValue(confidence),
        Jobs = parsed.GetValue(jobs),
        Outlet = parsed.GetValue(outlet),
        Date = parsed.GetValue(date),
        HasNarration = parsed.GetValue(narration),
        IsJson = parsed.GetValue(json),
        IsQuiet = parsed.GetValue(quiet),
        IsVerbose = parsed.GetValue(verbose),
    };
}
