using System.Runtime.Intrinsics.X86;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class ByteProductTests
{
    [Theory]
    [InlineData(1, 32, 8)]
    [InlineData(3, 64, 24)]
    [InlineData(4, 160, 640)]
    [InlineData(5, 96, 40)]
    [InlineData(9, 288, 56)]
    [InlineData(2, 36, 16)]
    public void Multiply_EveryWidth_EqualsScalar(int rows, int inputs, int outputs)
    {
        var random = new Random(rows + inputs + outputs);
        byte[] x = new byte[rows * inputs];
        random.NextBytes(x);
        sbyte[] w = [.. Enumerable.Range(0, inputs * outputs).Select(_ => (sbyte)random.Next(-127, 128))];
        int[] expected = Product(x, rows, inputs, w, outputs, ProductWidth.Scalar);
        if (Avx2.IsSupported)
        {
            Assert.Equal(expected, Product(x, rows, inputs, w, outputs, ProductWidth.Avx2));
        }

        if (AvxVnni.IsSupported)
        {
            Assert.Equal(expected, Product(x, rows, inputs, w, outputs, ProductWidth.Vnni));
        }
    }

    [Fact]
    public void Multiply_LargestValues_DoNotSaturate()
    {
        byte[] x = [.. Enumerable.Repeat((byte)255, 64)];
        sbyte[] w = [.. Enumerable.Repeat((sbyte)-127, 64 * 24)];
        foreach (ProductWidth width in Enum.GetValues<ProductWidth>().Where(v => v <= ByteProduct.Best))
        {
            Assert.All(Product(x, 1, 64, w, 24, width), y => Assert.Equal(255 * -127 * 64, y));
        }
    }

    private static int[] Product(byte[] x, int rows, int inputs, sbyte[] w, int outputs, ProductWidth width)
    {
        int[] y = new int[rows * outputs];
        ByteProduct.Multiply(x, rows, inputs, w, outputs, y, width);
        return y;
    }
}
