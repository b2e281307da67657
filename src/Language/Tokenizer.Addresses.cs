namespace Hearsay.Language;

internal static partial class Tokenizer
{
    /// <summary>End of a web or mail address that starts here; <paramref name="start"/> if there is none.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        if ((rest[0] | ' ') is 'h' or 'w' or 'f')
        {
            bool url = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
            if (url)
            {
                return UrlEnd(text, start);
            }
        }

        return MailEnd(text, start);
    }

    // Punctuation at the end belongs to the sentence, and so does a bracket that was not opened inside.
    private static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        int brackets = 0;
        while (end < text.Length && !Characters.IsSpace(text[end]) && !Characters.IsDoubleQuote(text[end])
            && text[end] is not ('<' or '>' or '’' or '‘' or '—'))
        {
            brackets += text[end] == '(' ? 1 : 0;
            if (text[end] == ')' && --brackets < 0)
            {
                break;
            }

            end++;
        }

        while (end - 1 > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '(')
        {
            end--;
        }

        return end;
    }

    private static int MailEnd(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        int last = Math.Min(text.Length, start + MaxMailbox + 1);
        while (at < last && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-'))
        {
            at++;
        }

        if (at >= last || text[at] != '@')
        {
            return start;
        }

        int end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end > at + 1 ? end : start;
    }
}
