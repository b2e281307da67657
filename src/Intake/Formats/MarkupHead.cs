namespace Hearsay.Intake.Formats;

/// <summary>Tells HTML, feeds and NewsML-G2 apart by their first element.</summary>
internal static class MarkupHead
{
    /// <summary>The format; null if it is no markup that is known.</summary>
    /// <param name="text">Begins with an angle bracket.</param>
    public static SourceFormat? Find(ReadOnlySpan<char> text)
    {
        bool isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        ReadOnlySpan<char> root = RootName(text);
        return root switch
        {
            _ when root.Equals("html", StringComparison.OrdinalIgnoreCase) => SourceFormat.Html,
            "rss" or "RDF" or "feed" => SourceFormat.Feed,
            "newsMessage" or "newsItem" or "packageItem" => SourceFormat.NewsMl,
            _ => isXml && root.Length > 0 ? SourceFormat.UnknownXml : null,
        };
    }

    /// <summary>Local name of the first element, or what a document type says it is; empty where none is seen.</summary>
    private static ReadOnlySpan<char> RootName(ReadOnlySpan<char> text)
    {
        while (text is ['<', ..])
        {
            if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                text = text["<!doctype".Length..].TrimStart();
                return text[..NameLength(text)];
            }

            string end = text switch
            {
                ['<', '?', ..] => "?>",
                ['<', '!', '-', '-', ..] => "-->",
                _ => "",
            };
            if (end.Length == 0)
            {
                ReadOnlySpan<char> name = text.Slice(1, NameLength(text[1..]));
                return name[(name.IndexOf(':') + 1)..];
            }

            int close = text.IndexOf(end, StringComparison.Ordinal);
            text = close < 0 ? [] : text[(close + end.Length)..].TrimStart();
        }

        return [];
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is ':' or '-' or '_'))
        {
            length++;
        }

        return length;
    }
}
