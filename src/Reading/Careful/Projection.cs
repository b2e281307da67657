using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Careful;

/// <summary>A linear layer in 8 bits that quantises its own input.</summary>
internal sealed class Projection
{
    private readonly QuantizedMatrix _matrix;
    private readonly float[] _bias;
    private readonly int _inputs;

    /// <summary>Takes weights <c>[outputs, inputs]</c> and bias out of a model.</summary>
    public Projection(ModelFile model, string name, int outputs, int inputs)
    {
        _matrix = model.Matrix(name + ".weight", outputs, inputs);
        _bias = model.Tensor<float>(name + ".bias", outputs).ToArray();
        _inputs = inputs;
    }

    /// <summary>Writes weights times rows plus bias.</summary>
    /// <param name="x"><c>[row, inputs]</c>.</param>
    /// <param name="y">Output, <c>[row, outputs]</c>; may be longer.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Apply(ReadOnlySpan<float> x, Span<float> y, Workspace workspace)
    {
        int rows = x.Length / _inputs;
        ReadOnlySpan<byte> bytes = workspace.Quantize(x, _inputs, _matrix.Inputs);
        Span<int> sums = Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize);
        _matrix.Product(bytes, workspace.Steps.AsSpan(0, rows), _bias, y, sums);
    }
}
