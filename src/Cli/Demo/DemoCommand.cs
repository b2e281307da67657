using System.CommandLine;
using Hearsay.Cli.Record;

namespace Hearsay.Cli.Demo;

/// <summary><c>hearsay demo</c>.</summary>
internal static class DemoCommand
{
    private const string UsualFile = "demo.hearsay";

    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        var project = new Argument<string>("PROJECT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Where to put it",
            DefaultValueFactory = _ => UsualFile,
        };
        Option<string> model = ModelOption.Create();
        var force = new Option<bool>("--force") { Description = "Build a demo that is there again, with all that was decided in it" };
        Option<bool> json = RecordOptions.Json();
        var command = new Command("demo", "Make a project of ninety-nine invented reports, and say what to try with it.") { project, model, force, json };
        command.SetAction((parsed, stop) => Task.Run(
            () => new DemoRun(shell, parsed.GetValue(project)!, parsed.GetValue(model)!, parsed.GetValue(json)).Run(parsed.GetValue(force), stop),
            CancellationToken.None));
        return command;
    }
}
