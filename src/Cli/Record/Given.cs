using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>Checks what was typed; keeps the first thing that is wrong.</summary>
internal sealed class Given
{
    /// <summary>Most rows that one page holds: one less than the record gives, so that it shows whether there are more.</summary>
    public const int MaxLimit = StatementQuery.MaxLimit - 1;

    /// <summary>What is wrong and what to do; null while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Words to look for; null stays null.</summary>
    public string? Words(string? text, string command) => text switch
    {
        null => null,

        // The parser takes unknown options for words.
        ['-', '-', ..] => Fail<string?>($"There is no option {text}. See {App.Name} {command} --help."),
        _ when string.IsNullOrWhiteSpace(text) => Fail<string?>("The words to look for are empty. Leave them out, or give some."),
        _ when !text.Any(char.IsLetterOrDigit) => Fail<string?>($"\"{text}\" has no letter or digit to look for."),
        _ => text,
    };

    /// <summary>The first day of what an option says.</summary>
    public DateOnly? First(string option, string? text) => text is null ? null
        : RecordDay.TryParseFirst(text, out DateOnly day) ? day
        : Fail<DateOnly?>($"{option} \"{text}\" is no day. Write it like {RecordDay.Shape}.");

    /// <summary>The last day of what an option says.</summary>
    public DateOnly? Last(string option, string? text) => text is null ? null
        : RecordDay.TryParseLast(text, out DateOnly day) ? day
        : Fail<DateOnly?>($"{option} \"{text}\" is no day. Write it like {RecordDay.Shape}.");

    /// <summary>What <c>--as-of</c> says.</summary>
    public DateTimeOffset? AsOf(string? text) => text is null ? null
        : RecordDay.TryParseMoment(text, out DateTimeOffset moment) ? moment
        : Fail<DateTimeOffset?>($"--as-of \"{text}\" is no date. Write it like {RecordDay.MomentShape}.");

    /// <summary>One of some words.</summary>
    public string? OneOf(string option, string? text, IReadOnlyList<string> allowed) =>
        text is null || allowed.Contains(text, StringComparer.Ordinal)
            ? text
            : Fail<string?>($"{option} \"{text}\" is none of {string.Join(", ", allowed)}.");

    /// <summary>Rows on a page.</summary>
    public int Limit(int limit) =>
        limit is >= 1 and <= MaxLimit ? limit : Fail<int>($"--limit must be from 1 to {MaxLimit}.");

    /// <summary>Id of a statement.</summary>
    public StatementId? Statement(string option, string? text) => text is null ? null
        : StatementId.TryParse(text, out StatementId id) ? id
        : Fail<StatementId?>($"{option} \"{text}\" is no statement. Write it like S12.");

    /// <summary>Id of a document.</summary>
    public DocumentId? Document(string option, string? text) => text is null ? null
        : DocumentId.TryParse(text, out DocumentId id) ? id
        : Fail<DocumentId?>($"{option} \"{text}\" is no document. Write it like D3.");

    /// <summary>Takes note of something wrong.</summary>
    public T? Fail<T>(string problem)
    {
        Problem ??= problem;
        return default;
    }
}
