namespace Hearsay.Reading.Careful;

/// <summary>Word pieces of several windows that are encoded together.</summary>
internal sealed class PieceGroup
{
    /// <summary>Pieces, window after window.</summary>
    public List<int> Ids { get; } = [];

    /// <summary>Pieces of each window.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>Tokens of each window.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>For each token its first piece, counted in its window.</summary>
    public List<int> Firsts { get; } = [];

    /// <summary>For each piece its place in its window.</summary>
    public List<int> Places { get; } = [];

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Ids.Clear();
        Lengths.Clear();
        Tokens.Clear();
        Firsts.Clear();
        Places.Clear();
    }

    /// <summary>Ends a window whose pieces and first pieces have been added.</summary>
    public void Close(int pieces, int tokens)
    {
        Lengths.Add(pieces);
        Tokens.Add(tokens);
        for (int i = 0; i < pieces; i++)
        {
            Places.Add(i);
        }
    }
}
