using System.Runtime.Intrinsics;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class SquashTests
{
    [Fact]
    public void Functions_OverTheirRange_AgreeWithTheFramework()
    {
        for (float x = -100; x <= 100; x += 0.0371f)
        {
            Vector512<float> v = Vector512.Create(x);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Squash.Logistic(v)[3], 1e-6);
            Assert.Equal(Math.Tanh(x), Squash.Tanh(v)[3], 1e-6);
            if (Math.Abs(x) < 80)
            {
                Assert.InRange(Squash.Exp(v)[0] / Math.Exp(x), 1 - 1e-6, 1 + 1e-6);
            }
        }
    }
}
