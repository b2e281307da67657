namespace Hearsay.Ledger;

/// <summary>Bytes of the record while a delivery is taken in: in which texts they have come.</summary>
internal sealed class KnownOriginal(long id)
{
    private readonly Dictionary<long, long> versions = [];

    /// <summary>Their id.</summary>
    public long Id { get; } = id;

    /// <summary>Where they came last; null where no text was made of them.</summary>
    public (long Document, long Version)? Last { get; private set; }

    /// <summary>Notes that they have come in a text.</summary>
    public void Note(long document, long version)
    {
        versions[document] = version;
        Last = (document, version);
    }

    /// <summary>The text that they were in a document; null for none.</summary>
    public long? VersionIn(long document) => versions.TryGetValue(document, out long version) ? version : null;
}
