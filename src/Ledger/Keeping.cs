using System.Text;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <summary>Takes in the documents of one delivery: tells what is new, a new text or a repeat, and makes the rows.</summary>
internal sealed class Keeping(Writing writing)
{
    /// <summary>UTF-8 bytes of the longest key; longer addresses end in a hash.</summary>
    private const int MaxKeyLength = 1000;

    private readonly Dictionary<string, KnownDocument?> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownOriginal> originals = new(StringComparer.Ordinal);
    private readonly ReadingRows readings = new(writing);

    /// <summary>Key of a document: its address, else where it came from.</summary>
    public static string KeyOf(string? url, string where)
    {
        string key = Stored.Text(string.IsNullOrWhiteSpace(url) ? where : url.Trim())!;
        return key.Length <= MaxKeyLength ? key : $"{key[..MaxKeyLength]}#{Hash(key)}";
    }

    /// <summary>Takes in one.</summary>
    public Kept Keep(DeliveredDocument delivered)
    {
        string key = KeyOf(delivered.Url, delivered.Where);
        KnownDocument? known = Known(key);
        KnownOriginal? bytes = Bytes(delivered.Sha256);
        if (known is not null && bytes is not null && VersionOf(known, bytes) is { } same)
        {
            return Repeat(delivered, known.Id, same, bytes.Id);
        }

        if (string.IsNullOrWhiteSpace(delivered.Url) && bytes?.Last is { } elsewhere)
        {
            return Repeat(delivered, elsewhere.Document, elsewhere.Version, bytes.Id);
        }

        string text = Stored.Text(delivered.Text)!;
        KnownOriginal original = bytes ?? Store(delivered);
        if (known is not null && VersionOf(known, text) is { } alike)
        {
            return Repeat(delivered, known.Id, alike, original.Id);
        }

        bool isNew = known is null;
        known ??= Add(key);
        if (!isNew)
        {
            Retire(known.Id);
        }

        AddVersion(delivered, text, known, original);
        return isNew ? Kept.New : Kept.NewVersion;
    }

    /// <summary>Hash of a text, lower-case hex.</summary>
    private static string Hash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private KnownDocument? Known(string key)
    {
        if (!documents.TryGetValue(key, out KnownDocument? known))
        {
            List<KnownDocument> found = writing.Connection.Rows(
                """
                SELECT d.id, (SELECT max(v.number) FROM version v WHERE v.document_id = d.id) FROM document d WHERE d.key = @key
                """,
                r => new KnownDocument(r.GetInt64(0), r.Number(1) ?? 0),
                ("@key", key));
            known = found.Count > 0 ? found[0] : null;
            documents.Add(key, known);
        }

        return known;
    }

    private KnownOriginal? Bytes(string sha256)
    {
        if (!originals.TryGetValue(sha256, out KnownOriginal? known) && writing.Connection.Number(
            "SELECT id FROM original WHERE sha256 = @sha256", ("@sha256", sha256)) is { } id)
        {
            List<(long, long)> captures = writing.Connection.Rows(
                "SELECT document_id, version_id FROM capture WHERE original_id = @id ORDER BY id",
                r => (r.GetInt64(0), r.GetInt64(1)),
                ("@id", id));
            known = new KnownOriginal(id);
            foreach ((long document, long version) in captures)
            {
                known.Note(document, version);
            }

            originals.Add(sha256, known);
        }

        return known;
    }

    private static long? VersionOf(KnownDocument document, KnownOriginal original) =>
        original.VersionIn(document.Id);

    private long? VersionOf(KnownDocument document, string text)
    {
        foreach ((long version, string waiting) in document.Waiting)
        {
            if (string.Equals(waiting, text, StringComparison.Ordinal))
            {
                return version;
            }
        }

        return writing.Connection.Number(
            "SELECT id FROM version WHERE document_id = @document AND text = @text ORDER BY number DESC LIMIT 1",
            ("@document", document.Id), ("@text", text));
    }

    private Kept Repeat(DeliveredDocument delivered, long document, long version, long original)
    {
        Capture(delivered, document, version, original);
        originals[delivered.Sha256].Note(document, version);
        return Kept.Repeat;
    }

    private void Capture(DeliveredDocument delivered, long document, long version, long original) => writing.Add(
        Tables.Capture, writing.NextId(Tables.Capture), document, version, original, delivered.Where, Stored.Time(delivered.CapturedAt), writing.At);

    private KnownOriginal Store(DeliveredDocument delivered)
    {
        long id = writing.NextId(Tables.Original);
        (string coding, byte[] bytes) = Packed.Pack(delivered.Original.Span);
        writing.Add(Tables.Original, id, delivered.Sha256, delivered.MediaType, coding, (long)delivered.Original.Length, bytes);
        var original = new KnownOriginal(id);
        originals.Add(delivered.Sha256, original);
        return original;
    }

    private KnownDocument Add(string key)
    {
        var document = new KnownDocument(writing.NextId(Tables.Document), 0);
        writing.Add(Tables.Document, document.Id, key, writing.At);
        documents[key] = document;
        return document;
    }

    /// <summary>What was read in an older text no longer stands in the document; what people have judged stays.</summary>
    private void Retire(long document)
    {
        writing.Flush();
        writing.Connection.Run(
            """
            UPDATE statement SET retired_at = @at WHERE document_id = @document AND retired_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM judgement j WHERE j.root_id = statement.root_id)
            """,
            ("@at", writing.At), ("@document", document));
    }

    private void AddVersion(DeliveredDocument delivered, string text, KnownDocument document, KnownOriginal original)
    {
        long id = writing.NextId(Tables.Version);
        var cuttable = new CodePointText(text);
        (DateOnly? from, DateOnly? to) = Stored.Days(delivered.Published);
        string? outletKey = OutletKey(delivered.Outlet);
        document.LastNumber++;
        writing.Add(
            Tables.Version, id, document.Id, document.LastNumber, original.Id, delivered.Where, delivered.Url?.Trim(), delivered.Title,
            delivered.Published, Stored.Day(from), Stored.Day(to), delivered.Outlet, outletKey, delivered.Author, delivered.Language,
            delivered.Reading is null ? "foreign" : "read", (long)cuttable.Length, Stored.Time(delivered.CapturedAt), writing.At, text);
        Capture(delivered, document.Id, id, original.Id);
        original.Note(document.Id, id);
        document.Waiting.Add((id, text));
        writing.Index(Tables.VersionSearch, IndexRows.OfVersion(id, delivered.Title, text, outletKey, delivered.Reading is not null, from, to));
        if (delivered.Reading is { } reading)
        {
            readings.Add(new ReadVersion(id, document.Id, cuttable, from, to, outletKey), reading, null);
        }
    }

    /// <summary>Name of a publisher, case and accents aside; null for none.</summary>
    public static string? OutletKey(string? outlet) => outlet is null ? null : PlainWord.OfAll(outlet) is { Length: > 0 } key ? key : null;
}
