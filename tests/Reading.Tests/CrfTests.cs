using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class CrfTests
{
    private const int Labels = 3, Length = 5;

    private readonly float[] _transitions;
    private readonly float[] _start;
    private readonly float[] _end;
    private readonly float[] _emissions;
    private readonly Crf _crf;

    public CrfTests()
    {
        var random = new Random(11);
        float[] Numbers(int n) => [.. Enumerable.Range(0, n).Select(_ => (random.NextSingle() * 4) - 2)];
        _transitions = Numbers(Labels * Labels);
        _start = Numbers(Labels);
        _end = Numbers(Labels);
        _emissions = Numbers(Length * Labels);
        _crf = new Crf(_transitions, _start, _end);
    }

    [Fact]
    public void Best_AllSequencesTried_FindsTheHighest()
    {
        byte[] best = new byte[Length];
        _crf.Best(_emissions, best, new byte[Length * Labels]);
        Assert.Equal(Sequences().MaxBy(Score)!, best);
    }

    [Fact]
    public void Marginals_AllSequencesSummed_Agree()
    {
        float[] found = new float[Length * Labels];
        _crf.Marginals(_emissions, found);
        double all = Sequences().Sum(s => Math.Exp(Score(s)));
        for (int t = 0; t < Length; t++)
        {
            for (int y = 0; y < Labels; y++)
            {
                double exact = Sequences().Where(s => s[t] == y).Sum(s => Math.Exp(Score(s))) / all;
                Assert.Equal(exact, found[(t * Labels) + y], 1e-5);
            }
        }
    }

    private static IEnumerable<byte[]> Sequences() => Enumerable.Range(0, (int)Math.Pow(Labels, Length))
        .Select(n => Enumerable.Range(0, Length).Select(t => (byte)(n / (int)Math.Pow(Labels, t) % Labels)).ToArray());

    private double Score(byte[] sequence)
    {
        double score = _start[sequence[0]] + _end[sequence[^1]];
        for (int t = 0; t < Length; t++)
        {
            score += _emissions[(t * Labels) + sequence[t]];
            score += t == 0 ? 0 : _transitions[(sequence[t - 1] * Labels) + sequence[t]];
        }

        return score;
    }
}
