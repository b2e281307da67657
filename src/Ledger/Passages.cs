namespace Hearsay.Ledger;

/// <summary>The sentences that hold a statement.</summary>
internal static class Passages
{
    private const int MaxReach = 600;

    /// <summary>Span from the beginning of the first sentence to the end of the last one that its words lie in.</summary>
    /// <remarks>A passage for people to look at: it ends at a stop before a space and a capital, at most 600 characters away. The
    /// sentences that a reading went by are those of the reader, not these.</remarks>
    public static TextSpan Around(CodePointText text, StatementRow row)
    {
        List<TextSpan> spans = [.. row.SourceSpans.Concat(row.CueSpans).Concat(row.ContentSpans).Where(text.Holds)];
        if (spans.Count == 0)
        {
            return new TextSpan(0, text.Length);
        }

        string all = text.Text;
        int start = text.UnitOf(spans.Min(s => s.Start));
        int end = text.UnitOf(spans.Max(s => s.End));
        int first = Math.Max(0, start - MaxReach);
        int last = Math.Min(all.Length, end + MaxReach);
        while (start > first && !(char.IsWhiteSpace(all[start - 1]) && IsEnd(all, start - 1)))
        {
            start--;
        }

        while (end < last && !(IsEnd(all, end) && char.IsWhiteSpace(all[end])))
        {
            end++;
        }

        return new TextSpan(text.CodePointOf(start), text.CodePointOf(end));
    }

    /// <summary>Whether a sentence or paragraph ends before a blank.</summary>
    private static bool IsEnd(string text, int blank)
    {
        if (text[blank] is '\n' or '\r')
        {
            return true;
        }

        int i = blank - 1;
        while (i > 0 && text[i] is '"' or '”' or '’' or '\'' or ')')
        {
            i--;
        }

        if (i < 0 || text[i] is not ('.' or '!' or '?'))
        {
            return false;
        }

        int next = blank + 1;
        while (next < text.Length && text[next] is '"' or '“' or '‘' or '\'' or '(')
        {
            next++;
        }

        return next >= text.Length || char.IsUpper(text[next]) || char.IsDigit(text[next]) || text[next] == '\n';
    }
}
