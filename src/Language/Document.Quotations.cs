namespace Hearsay.Language;

public sealed partial class Document
{
    private readonly QuotationMarker _marker = new();
    private Quoting[] _quotes = [];

    /// <summary>Whether a token lies inside a quotation; the marks of a quotation count as inside.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public bool InQuote(int token) => (_quotes[Checked(token)] & Quoting.Inside) != 0;

    /// <summary>What is known about quotation at each token.</summary>
    public ReadOnlySpan<Quoting> Quotes => _quotes.AsSpan(0, TokenCount);

    private void MarkQuotations()
    {
        if (_quotes.Length < TokenCount)
        {
            _quotes = new Quoting[Math.Max(TokenCount, _quotes.Length * 2)];
        }

        Span<Quoting> flags = _quotes.AsSpan(0, TokenCount);
        flags.Clear();
        _marker.Mark(Text, TokenStarts, TokenEnds, _paragraphs, flags);
    }
}
