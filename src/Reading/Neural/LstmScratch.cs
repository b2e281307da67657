namespace Hearsay.Reading.Neural;

/// <summary>Room that a recurrent layer works in; one for each thread.</summary>
internal sealed class LstmScratch
{
    internal float[] Gates = [];
    internal float[] Cells = [];
    internal byte[] States = [];
    internal float[] Steps = [];
    internal int[] Sums = [];
}
