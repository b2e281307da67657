using Hearsay.Meaning.Agreements;
using Hearsay.Meaning.Deadlines;
using Hearsay.Meaning.Disputes;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Desk.Formats;

/// <summary>A deadline, an agreement or a dispute in words, as lists show it.</summary>
/// <param name="Key">When; where; which statements. Empty where the text does not say.</param>
/// <param name="Who">Who is part of it.</param>
/// <param name="What">What it is about.</param>
/// <param name="Note">Whatever else is known; empty where nothing is.</param>
public sealed record MatterLine(string Key, string Who, string What, string Note)
{
    /// <summary>One line a deadline.</summary>
    public static MatterLine Of(Deadline deadline, string text)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        string bound = string.Join(", ", deadline.Bound.Select(b => b.Name).Where(b => b != deadline.Setter?.Name));
        string words = StatementLine.Join(text, [deadline.Evidence]);
        return new MatterLine(
            WhenOf(deadline.Due),
            (deadline.Setter, bound) switch
            {
                (null, "") => "",
                (null, _) => $"→ {bound}",
                ({ } setter, "") => setter.Name,
                ({ } setter, _) => $"{setter.Name} → {bound}",
            },
            deadline.Act.Length > 0 ? deadline.Act : words,
            string.Join("; ", new[]
            {
                Words.Of(deadline.Status),
                deadline.Due is { } due ? $"“{StatementLine.Join(text, [due.Span])}”" : null,
                deadline.Condition,
                deadline.Teller is { } teller && teller.Name != deadline.Setter?.Name ? $"says {teller.Name}" : null,
            }.OfType<string>()));
    }

    /// <summary>One line an agreement.</summary>
    public static MatterLine Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new MatterLine(agreement.Place?.Name ?? "", string.Join(", ", agreement.Parties.Select(p => p.Name)), agreement.Terms, "");
    }

    /// <summary>One line a dispute.</summary>
    public static MatterLine Of(Dispute dispute, ReadArticle read, ShortNames names)
    {
        ArgumentNullException.ThrowIfNull(dispute);
        ArgumentNullException.ThrowIfNull(read);
        return new MatterLine(
            $"{dispute.First}, {dispute.Second}",
            $"{AnswerLine.HolderOf(read, dispute.First, names)} {AnswerLine.SignOf(dispute.Relation)} {AnswerLine.HolderOf(read, dispute.Second, names)}",
            dispute.On,
            Words.Of(dispute.Relation));
    }

    /// <summary><c>2026-06-30</c>, <c>2026-06-01 to 2026-06-30</c>, <c>by 2026-06-30</c>, <c>from 2026-06-01</c>; empty while unknown.</summary>
    internal static string WhenOf(Due? due) => (due?.Earliest, due?.Latest) switch
    {
        (null, null) => "",
        ({ } first, null) => $"from {Day(first)}",
        (null, { } last) => $"by {Day(last)}",
        ({ } first, { } last) => first == last ? Day(first) : $"{Day(first)} to {Day(last)}",
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
