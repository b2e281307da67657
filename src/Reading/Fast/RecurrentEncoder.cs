using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Fast;

/// <summary>The fast encoder: word vectors and small trained embeddings through two bidirectional LSTM layers.</summary>
/// <remarks>No tags, no parse: trials found that syntax adds little to it (see <c>docs/method.md</c>).</remarks>
internal sealed class RecurrentEncoder : ITokenEncoder
{
    private const int Layers = 2;

    private readonly WordTable _words;
    private readonly int[] _vectorRows;
    private readonly int[] _wordRows;
    private readonly ByteTable _vectors;
    private readonly ByteTable _trained;
    private readonly ByteTable _prefixes;
    private readonly ByteTable _suffixes;
    private readonly ByteTable _shapes;
    private readonly ByteTable _quotes;
    private readonly int _inputs;
    private readonly QuantizedMatrix[] _terms = new QuantizedMatrix[Layers];
    private readonly float[][] _biases = new float[Layers][];
    private readonly BiLstm[] _layers = new BiLstm[Layers];

    /// <summary>Takes the encoder out of a model.</summary>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public RecurrentEncoder(ModelFile model)
    {
        int hidden = model.Setting("hidden");
        _words = new WordTable(model.Tensor<ulong>("words.keys"));
        _vectorRows = model.Tensor<int>("words.vector").ToArray();
        _wordRows = model.Tensor<int>("words.row").ToArray();
        _vectors = new ByteTable(model, "vectors");
        _trained = new ByteTable(model, "word");
        _prefixes = new ByteTable(model, "prefix");
        _suffixes = new ByteTable(model, "suffix");
        _shapes = new ByteTable(model, "shape");
        _quotes = new ByteTable(model, "quote");
        _inputs = _vectors.Width + _trained.Width + _prefixes.Width + _suffixes.Width + _shapes.Width + _quotes.Width;
        Width = 2 * hidden;
        for (int i = 0; i < Layers; i++)
        {
            string name = i == 0 ? "net1" : "net2";
            _terms[i] = model.Matrix(name + ".input", 8 * hidden, i == 0 ? _inputs : 2 * hidden);
            _biases[i] = model.Tensor<float>(name + ".bias", 8 * hidden).ToArray();
            _layers[i] = new BiLstm(
                model.Matrix(name + ".ahead", 4 * hidden, hidden), model.Matrix(name + ".back", 4 * hidden, hidden), hidden);
        }
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Encode(Document document, WindowBatch rows, Span<float> vectors, Workspace workspace)
    {
        Span<float> inputs = Buffers.Take(ref workspace.Inputs, rows.Places * _inputs);
        for (int r = 0; r < rows.Windows.Length; r++)
        {
            for (int i = 0; i < rows.Lengths[r]; i++)
            {
                Embed(document, rows.Windows[r].Tokens.Start + i, inputs.Slice((rows.Offsets[r] + i) * _inputs, _inputs));
            }
        }

        Span<float> middle = Buffers.Take(ref workspace.Middle, rows.Places * Width);
        Layer(0, inputs, _inputs, rows, middle, workspace);
        Layer(1, middle, Width, rows, vectors, workspace);
    }

    private void Embed(Document document, int token, Span<float> x)
    {
        ReadOnlySpan<char> word = document.Token(token);
        int entry = _words.Find(WordKey.Of(word));
        int at = 0;
        Put(_vectors, entry < 0 ? 0 : _vectorRows[entry], x, ref at);
        Put(_trained, entry < 0 ? 0 : _wordRows[entry], x, ref at);
        Put(_prefixes, WordKey.Prefix(word, _prefixes.Rows), x, ref at);
        Put(_suffixes, WordKey.Suffix(word, _suffixes.Rows), x, ref at);
        Put(_shapes, TokenShape.Of(word), x, ref at);
        Put(_quotes, document.InQuote(token) ? 1 : 0, x, ref at);
    }

    private static void Put(ByteTable table, int row, Span<float> x, ref int at)
    {
        table.Read(row, x.Slice(at, table.Width));
        at += table.Width;
    }

    private void Layer(int i, ReadOnlySpan<float> x, int width, WindowBatch rows, Span<float> y, Workspace workspace)
    {
        int gates = _terms[i].Stride;
        Span<float> terms = Buffers.Take(ref workspace.Terms, rows.Places * gates);
        ReadOnlySpan<byte> bytes = workspace.Quantize(x[..(rows.Places * width)], width, _terms[i].Inputs);
        _terms[i].Product(
            bytes, workspace.Steps.AsSpan(0, rows.Places), _biases[i], terms, Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize));
        _layers[i].Run(new StoredTerms(rows.Offsets, workspace.Terms, gates), rows.Lengths, rows.Offsets, y, workspace.Lstm);
    }

    private readonly struct StoredTerms(int[] offsets, float[] terms, int stride) : IGateTerms
    {
        public void Write(int row, int place, int direction, Span<float> gates) =>
            terms.AsSpan(((offsets[row] + place) * stride) + (direction * gates.Length), gates.Length).CopyTo(gates);
    }
}
