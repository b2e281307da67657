using System.Globalization;
using System.Text;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Desk.Formats;

/// <summary>A statement in words, as lists show it.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Depth">Number of statements around it.</param>
/// <param name="Source">Words of the source; empty where the text leaves it out.</param>
/// <param name="Chain">Short names from the outermost teller to the holder: <c>Rosin › officials</c>; the source's words where no
/// chain is known, <c>—</c> where there are none.</param>
/// <param name="Cue">Words of the cue; empty in the article's own assertions.</param>
/// <param name="Content">Words of the content.</param>
/// <param name="Means">Stance, and certainty unless unstated: <c>predicts, possible</c>; empty while unknown.</param>
/// <param name="Mode">Word for the mode.</param>
/// <param name="Confidence">Two decimals without the zero before the point: <c>.94</c>; <c>1.0</c> for certain.</param>
/// <param name="Answers">The disputes it is part of.</param>
/// <remarks>White space is made single and pieces are joined by " … ".</remarks>
public sealed record StatementLine(
    string Id,
    int Depth,
    string Source,
    string Chain,
    string Cue,
    string Content,
    string Means,
    string Mode,
    string Confidence,
    IReadOnlyList<AnswerLine> Answers)
{
    /// <summary>Between the names of a chain, and before a content.</summary>
    public const string Step = " › ";

    private const string Gap = " … ";

    /// <summary>One line a statement, in their order.</summary>
    public static IReadOnlyList<StatementLine> Of(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        IReadOnlyList<Statement> statements = read.Reading.Statements;
        string text = read.Article.Text;
        Dictionary<string, string?> around = statements.ToDictionary(s => s.Id, s => s.Within, StringComparer.Ordinal);
        var names = new ShortNames(read.Reading.Actors);
        return
        [
            .. statements.Select(s => new StatementLine(
                s.Id,
                DepthOf(s.Within, around, statements.Count),
                Join(text, s.Source),
                names.Of(s, Join(text, s.Source)),
                Join(text, s.Cue),
                Join(text, s.Content),
                MeansOf(s),
                Words.Of(s.Mode),
                Short(s.Confidence),
                AnswerLine.Of(read, s, names))),
        ];
    }

    /// <summary>Words of some spans, as all lists show them.</summary>
    internal static string Join(string text, IReadOnlyList<Span> spans)
    {
        var words = new StringBuilder();
        foreach (Span span in spans)
        {
            words.Append(words.Length > 0 ? Gap : "");
            bool isSpace = true;
            foreach (char c in span.In(text))
            {
                if (!char.IsWhiteSpace(c))
                {
                    words.Append(c);
                }
                else if (!isSpace)
                {
                    words.Append(' ');
                }

                isSpace = char.IsWhiteSpace(c);
            }
        }

        return words.ToString().TrimEnd();
    }

    private static string MeansOf(Statement statement) => string.Join(", ", new[]
    {
        Words.Of(statement.Stance),
        statement.Certainty is Certainty.Unstated ? null : Words.Of(statement.Certainty),
    }.OfType<string>());

    // The bound only matters for a reading whose statements hold each other in a circle, which would be a bug.
    private static int DepthOf(string? within, Dictionary<string, string?> around, int bound)
    {
        int depth = 0;
        while (within is not null && depth < bound && around.TryGetValue(within, out string? next))
        {
            depth++;
            within = next;
        }

        return depth;
    }

    private static string Short(double confidence)
    {
        string digits = confidence.ToString("0.00", CultureInfo.InvariantCulture);
        return digits.StartsWith('0') ? digits[1..] : "1.0";
    }
}
