using Hearsay.Language;

namespace Hearsay.Meaning.Disputes;

/// <summary>Two statements that say nearly the same words, one of them with a negation.</summary>
internal static class OpposedDisputes
{
    // So many lemmas, and so large a share of the shorter content, must be the same.
    private const int LeastShared = 3;
    private const double LeastShare = 0.6;
    private const int LongestTopic = 10;

    // Statements further apart are not compared: keeps the time linear in the article.
    private const int Near = 128;

    /// <summary>Disputes between any two outermost statements by different holders.</summary>
    public static IEnumerable<Dispute> Of(Document document, IReadOnlyList<HeldStatement> held, Holders holders)
    {
        HeldStatement[] outer = [.. held.Where(h => h.Statement.Within is null && h.IsClaim && h.Topic.Count <= LongestTopic)];
        for (int i = 1; i < outer.Length; i++)
        {
            for (int j = Math.Max(0, i - Near); j < i; j++)
            {
                int shared = outer[i].Shared(outer[j]);
                if (shared >= LeastShared && shared >= LeastShare * Math.Min(outer[i].Topic.Count, outer[j].Topic.Count)
                    && (outer[i].Negates(outer[j]) || outer[j].Negates(outer[i])) && holders.Differ(outer[i], outer[j]))
                {
                    IEnumerable<Span> evidence = outer[i].NegativeWords.Concat(outer[j].NegativeWords)
                        .Concat(outer[i].SharedWords(outer[j])).Concat(outer[j].SharedWords(outer[i]));
                    yield return Disputing.Make(document, outer[j], outer[i], DisputeRelation.Contradicts, evidence, "opposed");
                }
            }
        }
    }
}
