using Hearsay.Language;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Heads;

/// <summary>Tells stance, certainty and sourcing of a statement from the vectors of its cue, content and source.</summary>
/// <remarks>One hidden layer with rectified units over: means of the token vectors of cue, content and source, the vector of
/// the content's first token, the mean role state at the cue, and the words themselves.</remarks>
internal sealed class MeaningHead
{
    private const int Stances = 12, Certainties = 4, Sourcings = 3, Outputs = Stances + Certainties + Sourcings;

    private readonly QuantizedMatrix _hidden;
    private readonly float[] _bias;
    private readonly StatementWords _words;
    private readonly Linear _output;
    private readonly int _units;

    /// <summary>Takes the head out of a model.</summary>
    /// <param name="model">Has <c>meant.*</c> and <c>meaning.*</c>.</param>
    /// <param name="features">Numbers that describe a statement.</param>
    /// <exception cref="InvalidDataException">An array is missing or of another shape.</exception>
    public MeaningHead(ModelFile model, int features)
    {
        ReadOnlySpan<float> bias = model.Tensor<float>("meant.bias");
        _units = bias.Length;
        _hidden = model.Matrix("meant", _units, features);
        _bias = new float[_hidden.Stride];
        bias.CopyTo(_bias);
        _words = new StatementWords(model);
        _output = new Linear(model.Tensor<float>("meaning.weight", Outputs, _units), model.Tensor<float>("meaning.bias", Outputs));
        Features = features;
    }

    /// <summary>Numbers that describe a statement.</summary>
    public int Features { get; }

    /// <summary>Reads the meaning of each statement.</summary>
    /// <param name="document">Where they stand.</param>
    /// <param name="rows"><c>[statement, Features]</c>.</param>
    /// <param name="statements">Receive it.</param>
    /// <param name="workspace">Room to work in.</param>
    public void Read(Document document, ReadOnlySpan<float> rows, ReadOnlySpan<Attribution> statements, Workspace workspace)
    {
        int count = statements.Length;
        Span<float> hidden = Buffers.Take(ref workspace.Hidden, count * _hidden.Stride);
        ReadOnlySpan<byte> bytes = workspace.Quantize(rows, Features, _hidden.Inputs);
        _hidden.Product(bytes, workspace.Steps.AsSpan(0, count), _bias, hidden, Buffers.Take(ref workspace.Sums, QuantizedMatrix.TileSize));
        Span<float> scores = stackalloc float[Outputs];
        for (int i = 0; i < count; i++)
        {
            Span<float> units = hidden.Slice(i * _hidden.Stride, _units);
            _words.AddTo(units, document, statements[i]);
            for (int u = 0; u < units.Length; u++)
            {
                units[u] = Math.Max(0, units[u]);
            }

            _output.Apply(units, scores);
            (int stance, float stanceProbability) = Likeliest(scores[..Stances]);
            (int certainty, float certaintyProbability) = Likeliest(scores.Slice(Stances, Certainties));
            (int sourcing, float sourcingProbability) = Likeliest(scores[(Stances + Certainties)..]);
            statements[i].Meaning = new Meaning(
                (Stance)stance, stanceProbability, (Certainty)certainty, certaintyProbability, (Sourcing)sourcing, sourcingProbability);
        }
    }

    private static (int Place, float Probability) Likeliest(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        float sum = 0;
        foreach (float s in scores)
        {
            sum += MathF.Exp(s - scores[best]);
        }

        return (best, 1 / sum);
    }
}
