namespace Hearsay.Ledger;

/// <summary>How ids of all kinds are written: a letter, which says what it names, and a number.</summary>
internal static class RecordId
{
    /// <summary>Letter and number, in digits of every culture alike.</summary>
    public static string Format(char letter, long value) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{value}");

    /// <summary>Reads letter (of either case) and number; the number is positive.</summary>
    public static bool TryParse(char letter, string? text, out long value)
    {
        value = 0;
        return text is { Length: > 1 }
            && char.ToUpperInvariant(text[0]) == letter
            && long.TryParse(text.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value)
            && value > 0;
    }
}
