using System.Globalization;
using Hearsay.Language;
using Hearsay.Meaning.Agreements;
using Hearsay.Time;
using NodaTime;

namespace Hearsay.Meaning.Tests.Agreements;

public sealed class AgreementTableTests
{
    private static readonly TimeReader Times = new(Tagger.Load());

    private static readonly LocalDate Published = new(2026, 2, 10);

    public static TheoryData<string, string> Agreements() => Rows("agreements.tsv");

    public static TheoryData<string, string> Quantities() => Rows("quantities.tsv");

    [Theory]
    [MemberData(nameof(Agreements))]
    public void Read_SentenceWithOrWithoutAnAgreement_SaysWhatTheRowSays(string sentence, string wanted)
    {
        Document document = Tagged.Of(sentence);
        IReadOnlyList<Agreement> found = AgreementReader.Read(document, Times.Read(document, Published));
        Assert.Equal(wanted, string.Join(" + ", found.Select(a => string.Join(" | ", (string[])
        [
            a.Place?.Name ?? "-",
            a.Parties.Count == 0 ? "-" : string.Join(';', a.Parties.Select(p => p.Name)),
            a.Terms.Length == 0 ? "-" : a.Terms,
            Amount(a.Quantity),
        ]))));
    }

    [Theory]
    [MemberData(nameof(Quantities))]
    public void Read_SentenceWithOrWithoutAQuantity_SaysWhatTheRowSays(string sentence, string wanted)
    {
        string text = string.Concat(sentence.Where(c => c is not ('[' or ']')));
        Document document = Tagged.Of(text);
        IReadOnlyList<Quantity> found = QuantityReader.Read(document, Times.Read(document, Published));
        string words = string.Join(" + ", found.Select(q => text[q.Span.Start..q.Span.End]));
        Assert.Equal(sentence.Contains('[', StringComparison.Ordinal) ? sentence.Split('[', ']')[1] : "", words);
        Assert.Equal(wanted, string.Join(" + ", found.Select(Amount)));
    }

    [Fact]
    public void Read_BothSidesNamedBefore_AreTheParties()
    {
        Document document = Tagged.Of(
            "Talks between Ruan and Tessaly went on. A deal was reached in Lorne on Monday, allowing for the return of soldiers from both sides.");
        Agreement agreement = Assert.Single(AgreementReader.Read(document, Times.Read(document, Published)));
        Assert.Equal(["Ruan", "Tessaly"], agreement.Parties.Select(p => p.Name));
        Assert.Equal("the return of soldiers from both sides", agreement.Terms);
    }

    private static TheoryData<string, string> Rows(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Agreements", file)).Skip(1).Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t')).Select(c => new TheoryDataRow<string, string>(c[0], c.Length == 2 ? "" : string.Join(" | ", c.Skip(1)))),
    ];

    private static string Amount(Quantity? quantity) => string.Join(" | ", (string[])
    [
        Number(quantity?.Value), quantity?.Relation ?? "-", quantity?.Unit ?? "-", Number(quantity?.Least), Number(quantity?.Most),
    ]);

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
