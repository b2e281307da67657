using Hearsay.Reading.Careful;

namespace Hearsay.Reading.Tests;

public sealed class AttentionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    public void Head_AnyLength_NearAttentionInDoubles(int n)
    {
        const int heads = 2, width = heads * Attention.HeadWidth, stride = 3 * width;
        var random = new Random(n);
        float[] qkv = [.. Enumerable.Range(0, n * stride).Select(_ => (random.NextSingle() * 4) - 2)];
        float[] context = new float[n * width];
        int padded = Attention.Padded(n);
        for (int head = 0; head < heads; head++)
        {
            Attention.Head(qkv, stride, head, n, [.. Enumerable.Range(0, n)], context, new float[padded * Attention.HeadWidth], new float[Attention.Queries * padded]);
        }

        for (int head = 0; head < heads; head++)
        {
            double At(int piece, int part, int d) => qkv[(piece * stride) + (part * width) + (head * Attention.HeadWidth) + d];
            for (int i = 0; i < n; i++)
            {
                double[] weights = [.. Enumerable.Range(0, n).Select(j => Math.Exp(
                    Enumerable.Range(0, Attention.HeadWidth).Sum(d => At(i, 0, d) * At(j, 1, d)) / Math.Sqrt(Attention.HeadWidth)))];
                for (int d = 0; d < Attention.HeadWidth; d++)
                {
                    double exact = Enumerable.Range(0, n).Sum(j => weights[j] * At(j, 2, d)) / weights.Sum();
                    Assert.Equal(exact, context[(i * width) + (head * Attention.HeadWidth) + d], 1e-4);
                }
            }
        }
    }

    [Fact]
    public void Head_SomeAsk_TheyGetWhatTheyWouldAmongAll()
    {
        const int n = 23, stride = 3 * Attention.HeadWidth;
        var random = new Random(1);
        float[] qkv = [.. Enumerable.Range(0, n * stride).Select(_ => random.NextSingle())];
        int[] asking = [0, 3, 4, 9, 22];
        float[] all = Run([.. Enumerable.Range(0, n)]), some = Run(asking);
        for (int i = 0; i < asking.Length; i++)
        {
            Assert.Equal(
                all.AsSpan(asking[i] * Attention.HeadWidth, Attention.HeadWidth), some.AsSpan(i * Attention.HeadWidth, Attention.HeadWidth));
        }

        float[] Run(int[] pieces)
        {
            float[] context = new float[pieces.Length * Attention.HeadWidth];
            int padded = Attention.Padded(n);
            Attention.Head(qkv, stride, 0, n, pieces, context, new float[padded * Attention.HeadWidth], new float[Attention.Queries * padded]);
            return context;
        }
    }
}
