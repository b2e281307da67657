using System.CommandLine;
using Hearsay.Reading;

namespace Hearsay.Cli.Read;

/// <summary><c>hearsay read</c>: its arguments.</summary>
internal static class ReadCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Text, web pages, PDF, e-mail, .jsonl and other files of articles (docs/formats.md), folders with --recursive, or - for standard input",
        };
        var recursive = new Option<bool>("--recursive", "-r") { Description = "Read the files in folders, and in folders inside them" };
        var title = Text("--title", "TEXT", "Headline, if the file does not tell");
        var date = Text("--date", "DATE", "Date of publication, as 2026-02-10, if the file does not tell");
        var outlet = Text("--outlet", "NAME", "Publisher, if the file does not tell");
        var json = new Option<bool>("--json") { Description = "Write one JSON object (docs/formats.md)" };
        var lines = new Option<bool>("--jsonl") { Description = "Write one JSON object a line, for many files" };
        var annotations = new Option<bool>("--annotations") { Description = "Write W3C Web Annotations (JSON-LD)" };
        var html = Text("--html", "FILE", "Write a page to look at and to share");
        var narration = new Option<bool>("--narration") { Description = "List what the article asserts in its own voice, too" };
        Option<string> model = ModelOption.Create();
        var confidence = new Option<double>("--min-confidence")
        {
            HelpName = "P",
            Description = "Leave out statements that are less sure, from 0 (all of them) to 1",
            DefaultValueFactory = _ => StatementReader.UsualMinConfidence,
        };
        var jobs = new Option<int?>("--jobs", "-j") { HelpName = "N", Description = "Read N files at once [default: one a core]" };
        var force = new Option<bool>("--force") { Description = "Read texts that are not in English, too" };
        var command = new Command("read", "Find the statements in articles: who said what, in which words.")
        {
            files, recursive, title, date, outlet, json, lines, html, annotations, narration, model, confidence, jobs, force,
        };
        command.SetAction((parsed, stop) => Run(shell, new ReadArguments
        {
            Paths = parsed.GetValue(files)!,
            IsRecursive = parsed.GetValue(recursive),
            Title = parsed.GetValue(title),
            Date = parsed.GetValue(date),
            Outlet = parsed.GetValue(outlet),
            IsJson = parsed.GetValue(json),
            IsJsonLines = parsed.GetValue(lines),
            IsAnnotations = parsed.GetValue(annotations),
            HtmlPath = parsed.GetValue(html),
            HasNarration = parsed.GetValue(narration),
            Model = parsed.GetValue(model)!,
            MinConfidence = parsed.GetValue(confidence),
            Jobs = parsed.GetValue(jobs),
            IsForced = parsed.GetValue(force),
        }, stop));
        return command;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };

    // On a thread of its own, so that Ctrl-C is heard while an article is being read.
    private static Task<int> Run(Shell shell, ReadArguments arguments, CancellationToken stop) =>
        ReadSettings.Resolve(arguments, out ReadSettings? settings) is { } problem
            ? Task.FromResult(App.Fail(shell, problem))
            : Task.Run(() => new ReadRun(shell, settings!).Run(stop), stop);
}
