namespace Hearsay.Intake;

/// <summary>Finds halves of surrogate pairs.</summary>
internal static class Surrogates
{
    /// <summary>Index of the first surrogate without its other half; −1 where there is none.</summary>
    public static int IndexOfLone(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
