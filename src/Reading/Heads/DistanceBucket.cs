using System.Numerics;

namespace Hearsay.Reading;

/// <summary>Classes of the signed distance in tokens from a cue: exact when near, by doublings when far.</summary>
/// <remarks>The numbers are part of the model files; <c>train/reader/model.py</c> has the same function.</remarks>
internal static class DistanceBucket
{
    /// <summary>Number of classes.</summary>
    public const int Count = 2 * Half;

    private const int Near = 24, Half = Near + 6, MostDoublings = 4;

    /// <summary>Class of a distance; 0 is the cue itself.</summary>
    public static int Of(int distance)
    {
        int far = Math.Abs(distance);
        int bucket = far <= Near ? far : Near + 1 + Math.Min(BitOperations.Log2((uint)(far / Near)), MostDoublings);
        return distance < 0 ? Half + bucket : bucket;
    }
}
