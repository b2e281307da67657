using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class BiLstmTests
{
    private const int Hidden = 16;

    [Fact]
    public void Run_OneRow_NearAPlainLstmInDoubles()
    {
        (BiLstm net, sbyte[][] weights, float[] scales) = Net();
        float[] terms = Terms(9, 1);
        float[] y = Run(net, terms, [9]);
        for (int direction = 0; direction < 2; direction++)
        {
            double[] h = new double[Hidden], c = new double[Hidden];
            for (int t = 0; t < 9; t++)
            {
                int place = direction == 0 ? t : 8 - t;
                double Gate(int g) => terms[(((place * 2) + direction) * 4 * Hidden) + g]
                    + Enumerable.Range(0, Hidden).Sum(i => weights[direction][(g * Hidden) + i] * scales[g] * h[i]);
                double[] gates = [.. Enumerable.Range(0, 4 * Hidden).Select(Gate)];
                for (int i = 0; i < Hidden; i++)
                {
                    c[i] = (Logistic(gates[i + Hidden]) * c[i]) + (Logistic(gates[i]) * Math.Tanh(gates[i + (3 * Hidden)]));
                    h[i] = Logistic(gates[i + (2 * Hidden)]) * Math.Tanh(c[i]);
                    Assert.Equal(h[i], y[(((place * 2) + direction) * Hidden) + i], 0.02);
                }
            }
        }
    }

    [Fact]
    public void Run_RowAmongOthers_IsTheSameToTheBit()
    {
        (BiLstm net, _, _) = Net();
        float[] many = Terms(7 + 5 + 5, 2);
        float[] together = Run(net, many, [7, 5, 5]);
        float[] alone = Run(net, many[(7 * 8 * Hidden)..(12 * 8 * Hidden)], [5]);
        Assert.Equal(alone, together[(7 * 2 * Hidden)..(12 * 2 * Hidden)]);
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static (BiLstm Net, sbyte[][] Weights, float[] Scales) Net()
    {
        var random = new Random(5);
        float[] scales = [.. Enumerable.Repeat(0.5f / 127, 4 * Hidden)];
        sbyte[][] weights = [.. Enumerable.Range(0, 2).Select(_ =>
            Enumerable.Range(0, 4 * Hidden * Hidden).Select(_ => (sbyte)random.Next(-127, 128)).ToArray())];
        return (new BiLstm(new(weights[0], scales, Hidden), new(weights[1], scales, Hidden), Hidden), weights, scales);
    }

    private static float[] Terms(int places, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, places * 8 * Hidden).Select(_ => (random.NextSingle() * 4) - 2)];
    }

    private static float[] Run(BiLstm net, float[] terms, int[] lengths)
    {
        int[] offsets = [.. lengths.Select((_, i) => lengths.Take(i).Sum())];
        float[] y = new float[lengths.Sum() * 2 * Hidden];
        net.Run(new Stored(terms, offsets), lengths, offsets, y, new LstmScratch());
        return y;
    }

    private readonly struct Stored(float[] terms, int[] offsets) : IGateTerms
    {
        public void Write(int row, int place, int direction, Span<float> gates) =>
            terms.AsSpan((((offsets[row] + place) * 2) + direction) * gates.Length, gates.Length).CopyTo(gates);
    }
}
