namespace Hearsay.Training.Tagging;

/// <summary>A matrix that is learnt, row-major, with its gradient and the moments of Adam.</summary>
internal sealed class Parameter
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.99f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly List<int> _touched = [];
    private readonly bool[] _isTouched;
    private readonly int[] _steps;

    /// <summary>Starts from uniform noise of the given half-width.</summary>
    public Parameter(int rows, int columns, float noise, Random random)
    {
        Rows = rows;
        Columns = columns;
        Values = new float[rows * columns];
        Gradient = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        _isTouched = new bool[rows];
        _steps = new int[rows];
        for (int i = 0; i < Values.Length && noise > 0; i++)
        {
            Values[i] = noise * ((2 * random.NextSingle()) - 1);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[] Gradient { get; }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Gradient of a row, which the next step will then update.</summary>
    public Span<float> Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Adam on the rows that were touched; clears their gradient.</summary>
    public void Step(float rate, float decay)
    {
        foreach (int row in _touched)
        {
            _isTouched[row] = false;
            int step = ++_steps[row];
            float correction1 = 1 - MathF.Pow(Beta1, step);
            float correction2 = 1 - MathF.Pow(Beta2, step);
            int end = (row + 1) * Columns;
            for (int i = row * Columns; i < end; i++)
            {
                float g = Gradient[i];
                _first[i] = (Beta1 * _first[i]) + ((1 - Beta1) * g);
                _second[i] = (Beta2 * _second[i]) + ((1 - Beta2) * g * g);
                Values[i] -= rate * ((_first[i] / correction1 / (MathF.Sqrt(_second[i] / correction2) + Epsilon)) + (decay * Values[i]));
                Gradient[i] = 0;
            }
        }

        _touched.Clear();
    }
}
