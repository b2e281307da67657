using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>Makes the rows of the indexes of words.</summary>
internal static class IndexRows
{
    /// <summary>Term between parts that are not neighbours, so that no phrase reaches over.</summary>
    private const string Gap = " _";

    [ThreadStatic]
    private static StringBuilder? room;

    /// <summary>Row of a version: title and text.</summary>
    public static IndexRow OfVersion(long id, string? title, string text, string? outletKey, bool isRead, DateOnly? from, DateOnly? to)
    {
        StringBuilder words = Room();
        SearchKeys.Append(title, words);
        words.Append(Gap);
        SearchKeys.Append(text, words);
        string all = words.ToString();

        StringBuilder facets = words.Clear();
        facets.Append(isRead ? FacetKind.IsRead : FacetKind.IsForeign);
        Facets.Append(facets, FacetKind.Outlet, outletKey);
        Facets.AppendDays(facets, from, to);
        return new IndexRow(id, all, facets.ToString());
    }

    /// <summary>Row of a statement: source, cue and content piece by piece, and the holder's name.</summary>
    public static IndexRow OfStatement(StatementValues statement, CodePointText text)
    {
        StringBuilder words = Room();
        foreach (IReadOnlyList<TextSpan> spans in (ReadOnlySpan<IReadOnlyList<TextSpan>>)[statement.Source, statement.Cue, statement.Content])
        {
            foreach (TextSpan span in spans)
            {
                SearchKeys.Append(text.Cut(span), words);
                words.Append(Gap);
            }
        }

        SearchKeys.Append(statement.HolderName, words);
        string all = words.ToString();

        StringBuilder facets = words.Clear();
        facets.Append(Facets.Term(FacetKind.Document, statement.Document));
        if (statement.HolderActor is { } actor)
        {
            facets.Append(' ').Append(Facets.Term(FacetKind.Actor, actor));
        }

        Facets.Append(facets, FacetKind.Stance, statement.Stance);
        Facets.Append(facets, FacetKind.Certainty, statement.Certainty);
        Facets.Append(facets, FacetKind.Sourcing, statement.Sourcing);
        Facets.Append(facets, FacetKind.Outlet, statement.OutletKey);
        Facets.AppendDays(facets, statement.SaidFrom, statement.SaidTo);
        return new IndexRow(statement.Id, all, facets.ToString());
    }

    /// <summary>Row of a name: its words, not stemmed, since a name is no word of the language.</summary>
    public static IndexRow OfName(long id, string key, bool isShared) => new(id, key, isShared ? FacetKind.IsShared : FacetKind.IsOwn);

    private static StringBuilder Room() => (room ??= new StringBuilder(4096)).Clear();
}
