using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>A block of words as the tagger sees them.</summary>
/// <param name="Keys">Keys of features, <c>[word, TagFeatures.Count]</c>.</param>
/// <param name="Words">Keys of words.</param>
/// <param name="Upos">Right answers.</param>
/// <param name="Xpos">Right answers.</param>
internal sealed record TagSequence(uint[] Keys, uint[] Words, byte[] Upos, byte[] Xpos)
{
    public int Length => Words.Length;

    /// <summary>Row of each feature, or -1; <c>[word, TagFeatures.Count]</c>.</summary>
    public int[] Rows { get; private set; } = [];

    /// <summary>Row of each word's vector, or -1.</summary>
    public int[] Vectors { get; private set; } = [];

    /// <summary>Numbers the features that are common enough and looks all rows up.</summary>
    /// <returns>Keys of the features in order of row.</returns>
    public static uint[] Number(TagSequence[] sequences, WordVectors vectors, int minCount)
    {
        uint[] features = [.. sequences.SelectMany(s => s.Keys).CountBy(key => key)
            .Where(pair => pair.Value >= minCount).Select(pair => pair.Key).Order()];
        var rows = features.Select((key, row) => (key, row)).ToDictionary(x => x.key, x => x.row);
        foreach (TagSequence sequence in sequences)
        {
            sequence.Rows = [.. sequence.Keys.Select(key => rows.GetValueOrDefault(key, -1))];
            sequence.Vectors = [.. sequence.Words.Select(vectors.Row)];
        }

        return features;
    }

    /// <summary>Cuts documents into blocks as <see cref="Tagger"/> does: whole sentences of one paragraph.</summary>
    public static List<TagSequence> Cut(
        IEnumerable<TreebankDocument> documents, Dictionary<string, byte> xpos)
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
                        sequences.Add(From(document, start, cut, xpos));
                        start = cut;
                    }

                    lastEnd = ends ? w + 1 : lastEnd;
                }

                sequences.Add(From(document, start, paragraph.End, xpos));
            }
        }

        return sequences;
    }

    private static TagSequence From(
        TreebankDocument document, int start, int end, Dictionary<string, byte> xpos)
    {
        int length = end - start;
        var sequence = new TagSequence(
            new uint[length * TagFeatures.Count], new uint[length], new byte[length], new byte[length]);
        var capitals = new CapitalTally();
        for (int i = start; i < end; i++)
        {
            capitals.Add(document.Words[i].Span.In(document.Text));
        }

        for (int i = 0; i < length; i++)
        {
            TreebankWord word = document.Words[start + i];
            ReadOnlySpan<char> before = i > 0 ? document.Words[start + i - 1].Span.In(document.Text) : default;
            bool gluedBefore = i > 0 && document.Words[start + i - 1].Span.End == word.Span.Start;
            bool gluedAfter = i + 1 < length && document.Words[start + i + 1].Span.Start == word.Span.End;
            sequence.Words[i] = TagFeatures.Extract(
                word.Span.In(document.Text), TagFeatures.Place(capitals.Level, before, gluedBefore, gluedAfter),
                sequence.Keys.AsSpan(i * TagFeatures.Count, TagFeatures.Count));
            sequence.Upos[i] = (byte)word.Upos;
            sequence.Xpos[i] = xpos[word.Xpos];
        }

        return sequence;
    }
}
