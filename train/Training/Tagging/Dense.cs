namespace Hearsay.Training.Tagging;

/// <summary>Affine layer <c>y = xW + b</c>; forward beside backward.</summary>
internal sealed class Dense(int inputs, int outputs, Random random)
{
    /// <summary><c>[inputs, outputs]</c>.</summary>
    public Parameter W { get; } = new(inputs, outputs, MathF.Sqrt(6f / (inputs + outputs)), random);

    /// <summary><c>[1, outputs]</c>.</summary>
    public Parameter B { get; } = new(1, outputs, 0, random);

    /// <summary>Writes the output for one input.</summary>
    public void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        B.Values.CopyTo(y);
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] != 0)
            {
                Algebra.AddScaled(y, x[i], W.Row(i));
            }
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dY, Span<float> dX)
    {
        Algebra.AddScaled(B.Touch(0), 1, dY);
        for (int i = 0; i < x.Length; i++)
        {
            Span<float> dW = W.Touch(i);
            if (x[i] != 0)
            {
                Algebra.AddScaled(dW, x[i], dY);
            }

            dX[i] += Algebra.Dot(W.Row(i), dY);
        }
    }

    /// <summary>Updates the weights.</summary>
    public void Step(float rate, float decay)
    {
        W.Step(rate, decay);
        B.Step(rate, 0);
    }
}
