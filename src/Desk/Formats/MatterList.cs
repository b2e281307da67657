namespace Hearsay.Desk.Formats;

/// <summary>What statements amount to, a list for each kind.</summary>
/// <param name="Name">What the list is called.</param>
/// <param name="Lines">At least one.</param>
public sealed record MatterList(string Name, IReadOnlyList<MatterLine> Lines)
{
    /// <summary>Deadlines, agreements and disputes; lists that would be empty are left out.</summary>
    public static IEnumerable<MatterList> Of(ReadArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var names = new ShortNames(read.Reading.Actors);
        IEnumerable<MatterList> all =
        [
            new("Deadlines", [.. read.Deadlines.Select(d => MatterLine.Of(d, read.Article.Text))]),
            new("Agreements", [.. read.Agreements.Select(MatterLine.Of)]),
            new("Disputes", [.. read.Disputes.Select(d => MatterLine.Of(d, read, names))]),
        ];
        return all.Where(m => m.Lines.Count > 0);
    }
}
