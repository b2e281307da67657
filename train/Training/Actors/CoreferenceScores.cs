namespace Hearsay.Training.Actors;

/// <summary>CoNLL F1 of coreference: the mean of MUC, B³ and CEAF with φ4 (Pradhan et al. 2014), pooled over documents.</summary>
/// <remarks>A cluster is a list of mention keys; clusters of one mention are left out beforehand by whoever wants so.</remarks>
internal sealed class CoreferenceScores
{
    private double _mucRight, _mucRightGold, _mucGold, _mucFound;
    private double _cubedPrecision, _cubedRecall, _cubedGold, _cubedFound;
    private double _ceaf, _ceafGold, _ceafFound;

    /// <summary>MUC F1 in [0, 1].</summary>
    public double Muc => F1(_mucRight, _mucFound, _mucRightGold, _mucGold);

    /// <summary>B³ F1 in [0, 1].</summary>
    public double BCubed => F1(_cubedPrecision, _cubedFound, _cubedRecall, _cubedGold);

    /// <summary>CEAF φ4 F1 in [0, 1].</summary>
    public double Ceaf => F1(_ceaf, _ceafFound, _ceaf, _ceafGold);

    /// <summary>Mean of the three.</summary>
    public double Conll => (Muc + BCubed + Ceaf) / 3;

    /// <summary>Adds one document.</summary>
    public void Add(IReadOnlyList<int[]> gold, IReadOnlyList<int[]> found)
    {
        Dictionary<int, int> goldOf = Index(gold), foundOf = Index(found);
        _mucRightGold += Links(gold, foundOf);
        _mucGold += gold.Sum(c => c.Length - 1);
        _mucRight += Links(found, goldOf);
        _mucFound += found.Sum(c => c.Length - 1);
        _cubedRecall += Cubed(gold, foundOf, found);
        _cubedGold += gold.Sum(c => c.Length);
        _cubedPrecision += Cubed(found, goldOf, gold);
        _cubedFound += found.Sum(c => c.Length);
        _ceaf += Assignment.Best(gold.Count, found.Count, (i, j) => 2.0 * gold[i].Intersect(found[j]).Count() / (gold[i].Length + found[j].Length));
        _ceafGold += gold.Count;
        _ceafFound += found.Count;
    }

    private static Dictionary<int, int> Index(IReadOnlyList<int[]> clusters)
    {
        var index = new Dictionary<int, int>();
        for (int c = 0; c < clusters.Count; c++)
        {
            foreach (int mention in clusters[c])
            {
                index[mention] = c;
            }
        }

        return index;
    }

    // Size minus the number of parts into which the other side cuts a cluster; a mention that is missing there is a part.
    private static double Links(IReadOnlyList<int[]> clusters, Dictionary<int, int> other) => clusters.Sum(c =>
        c.Length - c.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() - c.Count(m => !other.ContainsKey(m)));

    private static double Cubed(IReadOnlyList<int[]> clusters, Dictionary<int, int> otherOf, IReadOnlyList<int[]> others) => clusters.Sum(c =>
        c.Where(otherOf.ContainsKey).Sum(m => (double)c.Intersect(others[otherOf[m]]).Count() / c.Length));

    private static double F1(double right, double found, double rightGold, double gold)
    {
        double p = found == 0 ? 0 : right / found, r = gold == 0 ? 0 : rightGold / gold;
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
