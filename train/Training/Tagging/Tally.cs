namespace Hearsay.Training.Tagging;

/// <summary>Counts behind one F1.</summary>
internal sealed class Tally
{
    /// <summary>Units of the treebank.</summary>
    public int Gold { get; private set; }

    /// <summary>Units of the system.</summary>
    public int System { get; private set; }

    /// <summary>Units that both have.</summary>
    public int Correct { get; private set; }

    /// <summary>Harmonic mean of precision and recall, 0 to 100.</summary>
    public double F1 => Gold + System == 0 ? 0 : 200.0 * Correct / (Gold + System);

    /// <summary>Adds the counts of one document.</summary>
    public void Add(int gold, int system, int correct)
    {
        Gold += gold;
        System += system;
        Correct += correct;
    }
}
