using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Careful;

/// <summary>The careful encoder: a pre-trained BERT-shaped network in 8 bits, its shape and quotation flag beside each token.</summary>
/// <remarks>
/// Devlin et al. 2019; the weights grew out of e5-small-v2 (Wang et al. 2022). A token's vector is that of its first piece.
/// A window is cut so that it never has more than <see cref="MaxPieces"/> pieces: the rarest spellings lose their tails first.
/// </remarks>
internal sealed class PretrainedEncoder : ITokenEncoder
{
    /// <summary>Most pieces of a window, the two that open and close it included.</summary>
    public const int MaxPieces = 512;

    // Enough that reading the weights costs little, few enough that what goes between layers stays in the caches.
    private const int GroupPieces = 192;

    private const int ShapeWidth = 24, QuoteWidth = 8;

    private readonly WordPieces _pieces;
    private readonly ByteTable _words;
    private readonly float[] _places;
    private readonly LayerNorm _norm;
    private readonly TransformerLayer[] _layers;
    private readonly float[] _shapes;
    private readonly float[] _quotes;
    private readonly int _width;

    /// <summary>Takes the encoder out of a model.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public PretrainedEncoder(ModelFile model)
    {
        _pieces = new WordPieces(System.Text.Encoding.UTF8.GetString(model.Tensor<byte>("vocabulary")).Split('\n'));
        _words = new ByteTable(model, "pieces");
        _width = _words.Width;
        _places = model.Tensor<float>("places", MaxPieces, _width).ToArray();
        _norm = new LayerNorm(model, "norm", _width);
        _layers = [.. Enumerable.Range(0, model.Setting("layers")).Select(i => new TransformerLayer(model, $"layer{i}", _width, model.Setting("heads")))];
        _shapes = model.Tensor<float>("shape", TokenShape.Count, ShapeWidth).ToArray();
        _quotes = model.Tensor<float>("quote", 2, QuoteWidth).ToArray();
        Width = _width + ShapeWidth + QuoteWidth;
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Encode(Document document, WindowBatch rows, Span<float> vectors, Workspace workspace)
    {
        // Windows go through the layers together, which reads the weights less often; no answer depends on it.
        for (int row = 0; row < rows.Windows.Length;)
        {
            int count = 0;
            PieceGroup group = workspace.Group;
            group.Clear();
            for (; row + count < rows.Windows.Length && group.Ids.Count < GroupPieces; count++)
            {
                Cut(document, rows.Windows[row + count].Tokens, group);
            }

            Encode(group, workspace);
            int from = rows.Offsets[row];
            for (int i = 0; i < count; i++)
            {
                int first = rows.Offsets[row + i];
                Write(
                    document,
                    rows.Windows[row + i].Tokens,
                    workspace.Inputs.AsSpan((first - from) * _width),
                    vectors.Slice(first * Width, rows.Lengths[row + i] * Width));
            }

            row += count;
        }
    }

    private void Encode(PieceGroup group, Workspace workspace)
    {
        Span<float> x = Buffers.Take(ref workspace.Inputs, group.Ids.Count * _width);
        int i = 0;
        foreach (int length in group.Lengths)
        {
            for (int place = 0; place < length; place++, i++)
            {
                Span<float> row = x.Slice(i * _width, _width);
                _places.AsSpan(place * _width, _width).CopyTo(row);
                _words.AddTo(group.Ids[i], row);
                _norm.Apply(row);
            }
        }

        ReadOnlySpan<int> lengths = CollectionsMarshal.AsSpan(group.Lengths), all = CollectionsMarshal.AsSpan(group.Places);
        foreach (TransformerLayer layer in _layers.AsSpan(0, _layers.Length - 1))
        {
            layer.Apply(x, lengths, all, lengths, workspace);
        }

        // After the last layer only the first piece of each token counts.
        _layers[^1].Apply(
            x, lengths, CollectionsMarshal.AsSpan(group.Firsts), CollectionsMarshal.AsSpan(group.Tokens), workspace);
    }

    private void Write(Document document, Span tokens, ReadOnlySpan<float> rows, Span<float> vectors)
    {
        for (int t = 0; t < tokens.Length; t++)
        {
            int token = tokens.Start + t;
            Span<float> vector = vectors.Slice(t * Width, Width);
            rows.Slice(t * _width, _width).CopyTo(vector);
            _shapes.AsSpan(TokenShape.Of(document.Token(token)) * ShapeWidth, ShapeWidth).CopyTo(vector[_width..]);
            _quotes.AsSpan((document.InQuote(token) ? 1 : 0) * QuoteWidth, QuoteWidth).CopyTo(vector[(_width + ShapeWidth)..]);
        }
    }

    private void Cut(Document document, Span tokens, PieceGroup group)
    {
        // Nearly always the first try fits. A token keeps ever fewer of its pieces until the window does.
        List<int> ids = group.Ids;
        int before = ids.Count, firsts = group.Firsts.Count;
        for (int most = int.MaxValue; ; most = most > 8 ? 8 : most - 1)
        {
            ids.RemoveRange(before, ids.Count - before);
            group.Firsts.RemoveRange(firsts, group.Firsts.Count - firsts);
            ids.Add(WordPieces.Open);
            for (int t = tokens.Start; t < tokens.End; t++)
            {
                int first = ids.Count;
                group.Firsts.Add(first - before);
                _pieces.Add(document.Token(t), ids);
                if (ids.Count == first)
                {
                    ids.Add(WordPieces.Unknown);
                }
                else if (ids.Count - first > most)
                {
                    ids.RemoveRange(first + most, ids.Count - first - most);
                }
            }

            ids.Add(WordPieces.Close);
            if (ids.Count - before <= MaxPieces)
            {
                group.Close(ids.Count - before, tokens.Length);
                return;
            }
        }
    }
}
