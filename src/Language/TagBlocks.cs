namespace Hearsay.Language;

/// <summary>Cuts a document into the blocks the tagger reads at a time: whole sentences of one paragraph, as many as fit.</summary>
internal static class TagBlocks
{
    /// <summary>Most tokens in a block; only a longer sentence is cut.</summary>
    public const int MaxLength = 256;

    /// <summary>End of the block that starts at the first token of <paramref name="sentence"/> or inside it.</summary>
    /// <param name="document">Cut into sentences.</param>
    /// <param name="start">First token of the block.</param>
    /// <param name="sentence">Sentence of <paramref name="start"/>; on return that of the token after the block.</param>
    /// <param name="paragraph">Paragraph of <paramref name="start"/>; on return that of the token after the block.</param>
    public static int End(Document document, int start, ref int sentence, ref int paragraph)
    {
        int paragraphEnd = document.Paragraph(paragraph).End;
        int end = start;
        while (sentence < document.SentenceCount)
        {
            int sentenceEnd = document.Sentence(sentence).End;
            if (sentenceEnd > paragraphEnd || sentenceEnd - start > MaxLength)
            {
                break;
            }

            end = sentenceEnd;
            sentence++;
        }

        if (end == start)
        {
            return start + MaxLength;
        }

        paragraph += end == paragraphEnd ? 1 : 0;
        return end;
    }
}
