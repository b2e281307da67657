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
            workspace.Pieces.Clear();
            Span<int> first = Buffers.Take(ref workspace.FirstPieces, rows.Places - rows.Offsets[row]);
            List<int> lengths = workspace.Lengths;
            lengths.Clear();
            for (int place = 0; row + count < rows.Windows.Length && workspace.Pieces.Count < GroupPieces; count++)
            {
                Span tokens = rows.Windows[row + count].Tokens;
                int before = workspace.Pieces.Count;
                Cut(document, tokens, workspace.Pieces, first.Slice(place, tokens.Length));
                lengths.Add(workspace.Pieces.Count - before);
                place += tokens.Length;
            }

            Encode(workspace);
            int from = 0;
            for (int i = 0; i < count; i++)
            {
                Span tokens = rows.Windows[row + i].Tokens;
                Write(document, tokens, first.Slice(from, tokens.Length), vectors.Slice(rows.Offsets[row + i] * Width, tokens.Length * Width), workspace);
                from += tokens.Length;
            }

            row += count;
        }
    }

    private void Encode(Workspace workspace)
    {
        List<int> ids = workspace.Pieces;
        Span<float> x = Buffers.Take(ref workspace.Inputs, ids.Count * _width);
        int i = 0;
        foreach (int length in workspace.Lengths)
        {
            for (int place = 0; place < length; place++, i++)
            {
                Span<float> row = x.Slice(i * _width, _width);
                _words.Read(ids[i], row);
                for (int k = 0; k < _width; k++)
                {
                    row[k] += _places[(place * _width) + k];
                }

                _norm.Apply(row);
            }
        }

        foreach (TransformerLayer layer in _layers)
        {
            layer.Apply(x, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(workspace.Lengths), workspace);
        }
    }

    private void Write(Document document, Span tokens, ReadOnlySpan<int> first, Span<float> vectors, Workspace workspace)
    {
        for (int t = 0; t < tokens.Length; t++)
        {
            int token = tokens.Start + t;
            Span<float> vector = vectors.Slice(t * Width, Width);
            workspace.Inputs.AsSpan(first[t] * _width, _width).CopyTo(vector);
            _shapes.AsSpan(TokenShape.Of(document.Token(token)) * ShapeWidth, ShapeWidth).CopyTo(vector[_width..]);
            _quotes.AsSpan((document.InQuote(token) ? 1 : 0) * QuoteWidth, QuoteWidth).CopyTo(vector[(_width + ShapeWidth)..]);
        }
    }

    private void Cut(Document document, Span tokens, List<int> ids, Span<int> first)
    {
        // Nearly always the first try fits. A token keeps ever fewer of its pieces until the window does.
        int before = ids.Count;
        for (int most = int.MaxValue; ; most = most > 8 ? 8 : most - 1)
        {
            ids.RemoveRange(before, ids.Count - before);
            ids.Add(WordPieces.Open);
            for (int t = 0; t < tokens.Length; t++)
            {
                first[t] = ids.Count;
                _pieces.Add(document.Token(tokens.Start + t), ids);
                if (ids.Count - first[t] > most)
                {
                    ids.RemoveRange(first[t] + most, ids.Count - first[t] - most);
                }
            }

            ids.Add(WordPieces.Close);
            if (ids.Count - before <= MaxPieces)
            {
                return;
            }
        }
    }
}
