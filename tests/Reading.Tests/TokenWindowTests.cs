using CsCheck;
using Hearsay.Language;

namespace Hearsay.Reading.Tests;

public sealed class TokenWindowTests
{
    [Fact]
    public void Of_ParagraphsOfAnyLength_CoresTileAndWindowsHoldThem() =>
        Gen.Int[1, 900].Array[1, 6].Sample(
            lengths =>
            {
                Document document = Document.Parse(string.Join('\n', lengths.Select(n => string.Join(' ', Enumerable.Repeat("word", n)))));
                int next = 0;
                foreach (TokenWindow window in TokenWindow.Of(document))
                {
                    Assert.Equal(next, window.Core.Start);
                    Assert.InRange(window.Tokens.Length, 1, TokenWindow.MaxTokens);
                    Assert.True(window.Tokens.Start <= window.Core.Start && window.Core.End <= window.Tokens.End);
                    next = window.Core.End;
                }

                Assert.Equal(document.TokenCount, next);
            },
            seed: "0000000000001");
}
