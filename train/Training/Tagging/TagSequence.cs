using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>A block of words as the tagger sees them.</summary>
/// <param name="Rows"><c>[word, TagFeatures.Count]</c>.</param>
/// <param name="Vectors">Row of the word's vector, or -1.</param>
/// <param name="Upos">Right answers.</param>
/// <param name="Xpos">Right answers.</param>
internal sealed record TagSequence(int[] Rows, int[] Vectors, byte[] Upos, byte[] Xpos)
{
    public int Length => Vectors.Length;

    /// <summary>Cuts documents into blocks as <see cref="Tagger"/> does: whole sentences of one paragraph.</summary>
    public static List<TagSequence> Cut(
        IEnumerable<TreebankDocument> documents, WordVectors vectors, Dictionary<string, byte> xpos, int rowBits)
    {
        var sequences = new List<TagSequence>();
        foreach (TreebankDocument document in documents)
        {
            int sentence = 0;
            foreach (Span paragraph in document.Paragraphs)
            {
                int start = paragraph.Start;
                int lastEnd = start;
                for (int w = start; w < paragraph.End; w++)
                {
                    bool ends = document.Words[w].Span.End == document.Sentences[sentence].End;
                    sentence += ends ? 1 : 0;
                    if (w + 1 - start > TagBlocks.MaxLength)
                    {
                        int cut = lastEnd > start ? lastEnd : w;
                        sequences.Add(From(document, start, cut, vectors, xpos, rowBits));
                        start = cut;
                    }

                    lastEnd = ends ? w + 1 : lastEnd;
                }

                sequences.Add(From(document, start, paragraph.End, vectors, xpos, rowBits));
            }
        }

        return sequences;
    }

    private static TagSequence From(
        TreebankDocument document, int start, int end, WordVectors vectors, Dictionary<string, byte> xpos, int rowBits)
    {
        int length = end - start;
        var sequence = new TagSequence(
            new int[length * TagFeatures.Count], new int[length], new byte[length], new byte[length]);
        for (int i = 0; i < length; i++)
        {
            TreebankWord word = document.Words[start + i];
            ReadOnlySpan<char> before = i > 0 ? document.Words[start + i - 1].Span.In(document.Text) : default;
            bool gluedBefore = i > 0 && document.Words[start + i - 1].Span.End == word.Span.Start;
            bool gluedAfter = i + 1 < length && document.Words[start + i + 1].Span.Start == word.Span.End;
            uint key = TagFeatures.Extract(
                word.Span.In(document.Text), TagFeatures.Place(before, gluedBefore, gluedAfter),
                sequence.Rows.AsSpan(i * TagFeatures.Count, TagFeatures.Count), (1 << rowBits) - 1);
            sequence.Vectors[i] = vectors.Row(key);
            sequence.Upos[i] = (byte)word.Upos;
            sequence.Xpos[i] = xpos[word.Xpos];
        }

        return sequence;
    }
}
