namespace Hearsay.Intake.Formats;

/// <summary>Tells an e-mail from a text that happens to open with a name and a colon.</summary>
internal static class MailHead
{
    private const int MinNames = 2;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        ["message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature", "content-type", "date", "from", "subject", "to"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // People write "From:" and "Date:" over a text, but never these.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SureNames = new HashSet<string>(
        ["message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a header block opens the text: known fields only mail has, among lines of the right shape.</summary>
    public static bool IsMail(ReadOnlySpan<char> text)
    {
        int known = 0;
        bool isSure = false, isFirst = true;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            bool isPostmark = isFirst && line.StartsWith("From ", StringComparison.Ordinal);
            isFirst = false;
            if (isPostmark || line is [' ' or '\t', ..])
            {
                continue;
            }

            int colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].Contains(' '))
            {
                break;
            }

            known += Names.Contains(line[..colon]) ? 1 : 0;
            isSure |= SureNames.Contains(line[..colon]);
        }

        return isSure && known >= MinNames;
    }
}
