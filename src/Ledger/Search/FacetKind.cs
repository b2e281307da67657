namespace Hearsay.Ledger.Search;

/// <summary>First parts of the terms by which an index of words filters.</summary>
internal static class FacetKind
{
    public const string Document = "d";
    public const string Actor = "a";
    public const string Stance = "stance";
    public const string Certainty = "certainty";
    public const string Sourcing = "sourcing";
    public const string Outlet = "o";
    public const string IsRead = "is_read";
    public const string IsForeign = "is_foreign";
    public const string IsShared = "is_shared";
    public const string IsOwn = "is_own";
}
