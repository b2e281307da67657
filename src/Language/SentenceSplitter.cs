namespace Hearsay.Language;

/// <summary>Cuts the paragraphs of a document into sentences.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>Appends the sentences of a document whose tokens, paragraphs and quotations are known.</summary>
    public static void Split(Document document, SpanList sentences)
    {
        for (int p = 0; p < document.ParagraphCount; p++)
        {
            Span paragraph = document.Paragraph(p);
            int start = paragraph.Start;
            int t = start;
            while (t < paragraph.End)
            {
                int end = EndAfter(document, paragraph, start, t);
                if (end > t)
                {
                    sentences.Add(start, end);
                    start = end;
                    t = end;
                }
                else
                {
                    t++;
                }
            }

            if (start < paragraph.End)
            {
                sentences.Add(start, paragraph.End);
            }
        }
    }
}
