using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary><c>hearsay show</c>: its arguments.</summary>
internal static class ShowCommand
{
    /// <summary>The command, to be put under the root.</summary>
    public static Command Create(Shell shell)
    {
        Argument<string> project = ProjectArgument.Create();
        var id = new Argument<string>("ID") { Description = "A statement (S12), document (D3), text of one (V7), actor (A7) or observation (O2)" };
        var version = new Option<int?>("--version") { HelpName = "N", Description = "Version N of a document, with its statements as they stood" };
        var text = new Option<bool>("--text") { Description = "The whole text of a document, too" };
        var original = RecordOptions.Text("--original", "FILE", "Write the bytes of a document, as they were received, to a new file");
        Option<string?> asOf = RecordOptions.AsOf();
        Option<bool> json = RecordOptions.Json();
        var command = new Command("show", "Show one thing with all that is known of it, and where it comes from.") { project, id, version, text, original, asOf, json };
        command.SetAction((parsed, stop) =>
        {
            var given = new Given();
            string name = parsed.GetValue(id)!;
            DateTimeOffset? moment = given.AsOf(parsed.GetValue(asOf));
            bool isDocument = DocumentId.TryParse(name, out _);
            bool isText = VersionId.TryParse(name, out _);
            if (!isDocument && !isText && !StatementId.TryParse(name, out _) && !ActorId.TryParse(name, out _) && !ObservationId.TryParse(name, out _))
            {
                given.Fail<int>($"\"{name}\" is no id. Write it like S12 (statement), D3 (document), V7 (a text of one), A7 (actor) or O2 (observation).");
            }
            else if (!isDocument && parsed.GetValue(version) is not null)
            {
                given.Fail<int>("--version is for documents, such as D3.");
            }
            else if (!isDocument && !isText && (parsed.GetValue(text) || parsed.GetValue(original) is not null))
            {
                given.Fail<int>("--text and --original are for documents, such as D3, and texts, such as V7.");
            }

            return RecordCall.On(
                shell,
                given,
                parsed.GetValue(project)!,
                ledger => new ShowRun(shell, ledger, moment, parsed.GetValue(json)).Run(
                    name, parsed.GetValue(version), parsed.GetValue(text), parsed.GetValue(original)),
                stop);
        });
        return command;
    }
}
