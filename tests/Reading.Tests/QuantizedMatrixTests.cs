using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class QuantizedMatrixTests
{
    [Theory]
    [InlineData(10, 7)]
    [InlineData(33, 24)]
    [InlineData(100, 50)]
    public void AddProduct_RandomRows_NearTheProductInDoubles(int inputs, int outputs)
    {
        var random = new Random(7);
        sbyte[] w = [.. Enumerable.Range(0, inputs * outputs).Select(_ => (sbyte)random.Next(-127, 128))];
        float[] scales = [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle() / 100)];
        float[] x = [.. Enumerable.Range(0, inputs).Select(_ => (random.NextSingle() * 4) - 2)];
        var matrix = new QuantizedMatrix(w, scales, inputs);
        byte[] bytes = new byte[matrix.Inputs];
        float step = QuantizedMatrix.Quantize(x, bytes);
        float[] y = new float[matrix.Stride];
        matrix.AddProduct(bytes, [step], y, new int[QuantizedMatrix.TileSize]);
        for (int o = 0; o < outputs; o++)
        {
            double exact = Enumerable.Range(0, inputs).Sum(i => (double)x[i] * w[(o * inputs) + i]) * scales[o];
            double most = inputs * 127 * scales[o] * step / 2;
            Assert.InRange(y[o], exact - most - 1e-4, exact + most + 1e-4);
        }
    }

    [Fact]
    public void Quantize_ZeroRow_IsAllMiddle()
    {
        byte[] bytes = new byte[32];
        Assert.Equal(0, QuantizedMatrix.Quantize(new float[20], bytes));
        Assert.All(bytes, b => Assert.Equal(128, b));
    }

    [Fact]
    public void Quantize_LongRow_RoundsAsTheShortTailDoes()
    {
        var random = new Random(3);
        float[] x = [.. Enumerable.Range(0, 64).Select(_ => random.NextSingle() - 0.5f)];
        x[63] = 1;
        byte[] whole = new byte[64];
        QuantizedMatrix.Quantize(x, whole);
        byte[] cut = new byte[64];
        QuantizedMatrix.Quantize([.. x[..31], .. x[32..], x[31]], cut);
        Assert.Equal(whole[..31], cut[..31]);
        Assert.Equal(whole[32..], cut[31..63]);
    }
}
