using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Reading.Neural;

/// <summary>Sum of four rows.</summary>
internal static class GateSum
{
    /// <summary>Writes a + b + c + d; all of one length, a multiple of 16.</summary>
    public static void Of(ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, Span<float> sum)
    {
        ref float pa = ref MemoryMarshal.GetReference(a);
        ref float pb = ref MemoryMarshal.GetReference(b);
        ref float pc = ref MemoryMarshal.GetReference(c);
        ref float pd = ref MemoryMarshal.GetReference(d);
        ref float ps = ref MemoryMarshal.GetReference(sum);
        for (nuint i = 0; i < (nuint)sum.Length; i += 16)
        {
            (Vector512.LoadUnsafe(ref pa, i) + Vector512.LoadUnsafe(ref pb, i) + Vector512.LoadUnsafe(ref pc, i)
                + Vector512.LoadUnsafe(ref pd, i)).StoreUnsafe(ref ps, i);
        }
    }
}
