namespace Hearsay.Fuzzing;

/// <summary>Turns a broken promise into the exception that a fuzzer sees as a crash.</summary>
internal static class Promise
{
    public static void Kept(bool isKept, string promise)
    {
        if (!isKept)
        {
            throw new InvalidOperationException($"Broken promise: {promise}.");
        }
    }
}
