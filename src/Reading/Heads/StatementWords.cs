using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Heads;

/// <summary>Weights for the words of a statement, by where they stand: what they add to the units of a head.</summary>
/// <remarks>A table with one row for each pair of place and word bucket, and one for "no source". The order of places is that of
/// <c>bag</c> in <c>train/reader/model.py</c>.</remarks>
internal sealed class StatementWords
{
    // Words of a content or a source that are looked at.
    private const int Most = 40;

    private const int Places = 10;

    private readonly ByteTable _table;

    /// <summary>Takes the array <c>words</c> out of a model.</summary>
    /// <exception cref="InvalidDataException">It is missing or of another shape.</exception>
    public StatementWords(ModelFile model)
    {
        _table = new ByteTable(model, "words");
        if (_table.Rows != (Places * WordBucket.Count) + 1)
        {
            throw new InvalidDataException($"{(Places * WordBucket.Count) + 1} rows of words expected, {_table.Rows} found.");
        }
    }

    /// <summary>Adds what a statement's words weigh.</summary>
    public void AddTo(Span<float> units, Document document, Attribution statement)
    {
        for (int t = statement.Cue.Start; t < statement.Cue.End; t++)
        {
            Add(0, t, document, units);
        }

        Add(statement.Outermost is null ? 1 : 2, statement.Cue.Start, document, units);
        int last = 0, seen = 0;
        for (int p = 0; p < statement.Content.Count; p++)
        {
            for (int t = statement.Content[p].Start; t < statement.Content[p].End; t++, seen++)
            {
                last = t;
                if (seen < 3)
                {
                    Add(3 + seen, t, document, units);
                }

                if (seen < Most)
                {
                    Add(6, t, document, units);
                }
            }
        }

        Add(7, last, document, units);
        seen = 0;
        for (int p = 0; p < statement.Source.Count; p++)
        {
            for (int t = statement.Source[p].Start; t < statement.Source[p].End && seen < Most; t++, seen++)
            {
                Add(8, t, document, units);
            }
        }

        if (seen > 0)
        {
            Add(9, statement.Source[0].Start, document, units);
        }
        else
        {
            _table.AddTo(Places * WordBucket.Count, units);
        }
    }

    private void Add(int place, int token, Document document, Span<float> units) =>
        _table.AddTo((place * WordBucket.Count) + WordBucket.Of(document.Token(token)), units);
}
