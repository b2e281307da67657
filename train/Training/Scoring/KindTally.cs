namespace Hearsay.Training.Scoring;

/// <summary>What became of the gold attributions of one kind.</summary>
internal sealed class KindTally
{
    /// <summary>All of them.</summary>
    public int Gold { get; private set; }

    /// <summary>Those of which some read attribution has a word of the cue.</summary>
    public int Found { get; private set; }

    /// <summary>Those that are linked: the right source, at least half of the right content.</summary>
    public int Linked { get; private set; }

    /// <summary>Those that are linked with source, cue and content exact.</summary>
    public int Exact { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(bool isFound, bool isLinked, bool isExact)
    {
        Gold++;
        Found += isFound ? 1 : 0;
        Linked += isLinked ? 1 : 0;
        Exact += isExact ? 1 : 0;
    }

    /// <summary>A count in percent of the gold ones.</summary>
    public double Percent(int count) => 100.0 * count / Gold;
}
