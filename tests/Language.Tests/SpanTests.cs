namespace Hearsay.Language.Tests;

public sealed class SpanTests
{
    [Fact]
    public void Overlaps_TouchingRanges_False() => Assert.False(new Span(0, 2).Overlaps(new Span(2, 3)));
}
