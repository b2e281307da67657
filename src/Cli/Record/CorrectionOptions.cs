using System.CommandLine;
using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>The options of <c>hearsay correct</c>.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string?> stance = RecordOptions.Text("--stance", "WORD", $"One of {string.Join(", ", RecordWords.Stances)}");
    private readonly Option<string?> certainty = RecordOptions.Text("--certainty", "WORD", $"One of {string.Join(", ", RecordWords.Certainties)}");
    private readonly Option<string?> sourcing = RecordOptions.Text("--sourcing", "WORD", $"One of {string.Join(", ", RecordWords.Sourcings)}");
    private readonly Option<string?> holder = RecordOptions.Text("--holder", "NAME", "Who holds it: a name of this project, or a new one");
    private readonly Option<string[]> source = Words("--source", "The exact words of the source");
    private readonly Option<string[]> cue = Words("--cue", "The exact words of the cue");
    private readonly Option<string[]> content = Words("--content", "The exact words of the content");
    private readonly Option<int[]> at = new("--at") { HelpName = "N", Description = "Which place is meant, where words stand at several" };

    /// <summary>Adds them to a command.</summary>
    public CorrectionOptions(Command command)
    {
        foreach (Option option in new Option[] { stance, certainty, sourcing, holder, source, cue, content, at })
        {
            command.Add(option);
        }
    }

    /// <summary>What is wanted.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="given">Takes note of what is wrong.</param>
    /// <param name="statements">How many statements are to be corrected.</param>
    public WantedCorrection Of(ParseResult parsed, Given given, int statements)
    {
        var wanted = new WantedCorrection(
            new Correction
            {
                Stance = given.OneOf("--stance", parsed.GetValue(stance), RecordWords.Stances),
                Certainty = given.OneOf("--certainty", parsed.GetValue(certainty), RecordWords.Certainties),
                Sourcing = given.OneOf("--sourcing", parsed.GetValue(sourcing), RecordWords.Sourcings),
                Holder = parsed.GetValue(holder) is { } name && string.IsNullOrWhiteSpace(name)
                    ? given.Fail<string>("--holder is empty. Give a name.")
                    : parsed.GetValue(holder)?.Trim(),
            },
            Given(parsed, source),
            Given(parsed, cue),
            Given(parsed, content),
            parsed.GetValue(at) ?? []);
        bool hasWords = (wanted.Source ?? wanted.Cue ?? wanted.Content) is not null;
        if (!hasWords && wanted.Meaning == new Correction())
        {
            given.Fail<int>("Say what is put right: --stance, --certainty, --sourcing, --holder, --source, --cue or --content.");
        }

        if (hasWords && statements > 1)
        {
            given.Fail<int>("--source, --cue and --content are words of one statement. Correct one at a time.");
        }

        return wanted;
    }

    private static string[]? Given(ParseResult parsed, Option<string[]> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    private static Option<string[]> Words(string name, string description) => new(name)
    {
        HelpName = "WORDS",
        Arity = ArgumentArity.OneOrMore,
        Description = description + "; again for a further piece",
    };
}
