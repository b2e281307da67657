using Hearsay.Reading;
using Hearsay.Training.Meaning;

namespace Hearsay.Training.Actors;

/// <summary>An article with the statements of the meaning layer: what they are and who holds them.</summary>
/// <param name="Id">As in the corpus.</param>
/// <param name="Text">As received.</param>
/// <param name="Publisher">Who printed it; null where the corpus does not say.</param>
/// <param name="Statements">Gold spans, with <see cref="Statement.Within"/>; no holder.</param>
/// <param name="Chains">Names from the outermost teller to the holder, for each statement.</param>
/// <param name="Sourcings">For each statement.</param>
internal sealed record LayerArticle(
    string Id,
    string Text,
    string? Publisher,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<string[]> Chains,
    IReadOnlyList<Sourcing> Sourcings)
{
    /// <summary>Joins articles and layer by id, in the order of the articles.</summary>
    public static IEnumerable<LayerArticle> Read(string articles, string layer) =>
        LayeredArticle.Read(articles, layer).Select(a => new LayerArticle(
            a.Id,
            a.Text,
            a.Publisher,
            [.. a.Statements.Select(s => new Statement
            {
                Id = s.Id,
                Within = s.Within,
                Source = s.Source,
                Cue = s.Cue,
                Content = s.Content,
                Mode = Mode.Indirect,
                Confidence = 1,
            })],
            [.. a.Statements.Select(s => s.Chain.ToArray())],
            [.. a.Statements.Select(s => Enum.Parse<Sourcing>(s.Sourcing, ignoreCase: true))]));
}
