namespace Hearsay.Ledger;

/// <summary>A document of the record while a delivery is taken in.</summary>
internal sealed class KnownDocument(long id, long lastNumber)
{
    /// <summary>Its id.</summary>
    public long Id { get; } = id;

    /// <summary>Number of its newest text; 0 for none.</summary>
    public long LastNumber { get; set; } = lastNumber;

    /// <summary>Texts of this delivery.</summary>
    public List<(long Version, string Text)> Waiting { get; } = [];
}
