namespace Hearsay.Training;

/// <summary>Counts behind precision and recall.</summary>
internal sealed class Tally
{
    /// <summary>Right ones.</summary>
    public int Right { get; private set; }

    /// <summary>Those that were found.</summary>
    public int Found { get; private set; }

    /// <summary>Those that should be.</summary>
    public int Gold { get; private set; }

    /// <summary>Share of the found ones that are right, in percent; 0 if none was found.</summary>
    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    /// <summary>Share of the gold ones that were found, in percent; 0 if there is none.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of the two, in percent.</summary>
    public double F1 => Found + Gold == 0 ? 0 : 200.0 * Right / (Found + Gold);

    /// <summary>Adds counts.</summary>
    public void Add(int gold, int found, int right)
    {
        Gold += gold;
        Found += found;
        Right += right;
    }
}
