using System.Text.RegularExpressions;

namespace Hearsay.Training.Scoring;

/// <summary>What is found of the gold attributions by kind of cue, mode, source and publisher.</summary>
/// <remarks>The kinds of mode and source are those of the reference scorer.</remarks>
internal sealed partial class Breakdown
{
    private static readonly HashSet<string> Pronouns = new(
        ["he", "she", "they", "i", "we", "it", "who", "his", "her", "their", "him"], StringComparer.Ordinal);

    /// <summary>Kinds by group: <c>cue, mode, source, publisher</c>.</summary>
    public Dictionary<string, SortedDictionary<string, KindTally>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts one article.</summary>
    /// <param name="article">Gold and read.</param>
    /// <param name="cues">A kind for the cue of each gold attribution.</param>
    /// <param name="publisher">Who printed it, or null.</param>
    public void Add(Comparison article, IReadOnlyList<string> cues, string? publisher)
    {
        for (int i = 0; i < article.Gold.Length; i++)
        {
            Roles gold = article.Gold[i];
            int link = Array.IndexOf(article.Links, i);
            bool isFound = article.Read.Any(r => Comparison.Shared(r.Cue, gold.Cue) > 0);
            bool isExact = link >= 0 && gold.Same(article.Read[link]);
            foreach ((string group, string? kind) in
                new[] { ("cue", cues[i]), ("mode", ModeOf(gold, article)), ("source", SourceOf(gold, article)), ("publisher", publisher) })
            {
                if (kind is not null)
                {
                    Of(group, kind).Add(isFound, link >= 0, isExact);
                }
            }
        }
    }

    private KindTally Of(string group, string kind)
    {
        Groups.TryAdd(group, new(StringComparer.Ordinal));
        Groups[group].TryAdd(kind, new KindTally());
        return Groups[group][kind];
    }

    private static string ModeOf(Roles gold, Comparison article)
    {
        string[] content = [.. gold.Content.Select(p => article.Tokens.Characters(p).In(article.Text).ToString())];
        bool isDirect = content.Length > 0 && content.All(c => OpensWithMark().IsMatch(c));
        return isDirect ? "direct" : content.Any(c => DoubleMark().IsMatch(c)) ? "mixed" : "indirect";
    }

    private static string SourceOf(Roles gold, Comparison article)
    {
        string source = string.Join(' ', gold.Source.Select(p => article.Tokens.Characters(p).In(article.Text).ToString())).ToLowerInvariant();
        return source.Length == 0 ? "none" : Pronouns.Contains(source) ? "pronoun" : "nominal";
    }

    [GeneratedRegex("""^["“‘'`]""")]
    private static partial Regex OpensWithMark();

    [GeneratedRegex("""["“”]""")]
    private static partial Regex DoubleMark();
}
