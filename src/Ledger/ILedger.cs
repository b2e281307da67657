namespace Hearsay.Ledger;

/// <summary>The record of one project: SQLite in a file, or PostgreSQL for a team. Both give the same answers.</summary>
/// <remarks>
/// Any number may read; one writes at a time, in transactions. What a call has returned from is there after a crash; what it has
/// not returned from is there wholly or not at all. Safe for use by several threads at once.
/// </remarks>
public interface ILedger : IDisposable
{
    /// <summary>Whether the same bytes are known, so that they need not be read again.</summary>
    /// <param name="url">Address of the document; null where it has none.</param>
    /// <param name="where">Where it came from.</param>
    /// <param name="sha256">Of its bytes.</param>
    bool Knows(string? url, string where, string sha256);

    /// <summary>How far a source has been read; null where it is not known.</summary>
    SourceMark? MarkOf(string where);

    /// <summary>Records a delivery in one transaction.</summary>
    /// <returns>What became of each document, in their order.</returns>
    /// <remarks>A failure of a place that has been taken in since is settled.</remarks>
    IReadOnlyList<Kept> Keep(Delivery delivery, CancellationToken stop);

    /// <summary>Texts whose newest reading is by another model or an older program.</summary>
    /// <param name="model">Name of the model that shall have read them.</param>
    /// <param name="program">Version of the program that shall have read them.</param>
    IEnumerable<StoredText> TextsNotReadBy(string model, string program);

    /// <summary>Puts new readings in the place of older ones, in one transaction.</summary>
    /// <remarks>A statement that both found keeps its id and what people decided about it; what people accepted or corrected
    /// stands even where the new reading lacks it; the older reading stays in the history.</remarks>
    void Reread(IReadOnlyList<(VersionId Version, ReadingRecord Reading)> readings, CancellationToken stop);

    /// <summary>Statements, the last recorded first.</summary>
    /// <exception cref="ArgumentException">The query cannot be met, such as an open quotation mark.</exception>
    IReadOnlyList<StatementRow> Said(StatementQuery query);

    /// <summary>Documents, the last recorded first.</summary>
    /// <exception cref="ArgumentException">The query cannot be met, such as an open quotation mark.</exception>
    IReadOnlyList<DocumentRow> Documents(DocumentQuery query);

    /// <summary>Actors by a name, an alias or part of one: exact ones first, then those with most statements.</summary>
    IReadOnlyList<ActorRow> Who(string name, DateTimeOffset? asOf, int limit);

    /// <summary>An actor; null where there is none.</summary>
    ActorRow? Actor(ActorId id, DateTimeOffset? asOf);

    /// <summary>A statement with its surroundings; null where there is none.</summary>
    StatementView? Show(StatementId id, DateTimeOffset? asOf);

    /// <summary>A document; null where there is none.</summary>
    DocumentRow? Document(DocumentId id, DateTimeOffset? asOf);

    /// <summary>All texts of a document, the first first; none where there is no such document.</summary>
    IReadOnlyList<VersionRow> Versions(DocumentId id, DateTimeOffset? asOf);

    /// <summary>One text of a document; null where there is none.</summary>
    VersionRow? Version(VersionId id, DateTimeOffset? asOf);

    /// <summary>Statements of a text in order of the text: as they stand in the newest, as they stood when it was replaced in an older one.</summary>
    IReadOnlyList<StatementRow> Statements(VersionId id, DateTimeOffset? asOf);

    /// <summary>The frozen text of a version; null where there is none.</summary>
    string? Text(VersionId id);

    /// <summary>The bytes of a version as received; null where there is none.</summary>
    (byte[] Bytes, string MediaType)? Original(VersionId id);

    /// <summary>Adds a decision about a statement to the history.</summary>
    /// <param name="id">Which statement.</param>
    /// <param name="verdict">The decision.</param>
    /// <param name="correction">What is put right; null unless <paramref name="verdict"/> is <see cref="Verdict.Correct"/>.</param>
    /// <param name="who">Who decides.</param>
    /// <param name="at">When.</param>
    /// <param name="why">His reason; null for none.</param>
    /// <returns>The statement as it stands now; null where there is none of that id.</returns>
    /// <exception cref="ArgumentException">The correction says nothing or something impossible, such as a span outside the text.</exception>
    StatementRow? Judge(StatementId id, Verdict verdict, Correction? correction, string who, DateTimeOffset at, string? why);

    /// <summary>What has not been taken in so far, the last first.</summary>
    IReadOnlyList<FailureRow> Failures();

    /// <summary>Adds observations; those whose key and words are known already are passed over.</summary>
    /// <returns>How many were new.</returns>
    int Observe(IReadOnlyList<ObservationRecord> observations, string who, DateTimeOffset at);

    /// <summary>Observations whose question or answer holds all of the words; all where null.</summary>
    IReadOnlyList<ObservationRow> Observations(string? words, DateTimeOffset? asOf);

    /// <summary>Versions and counts; takes some milliseconds whatever the project holds.</summary>
    ProjectFacts Facts();

    /// <summary>Versions, counts and whether everything holds together.</summary>
    /// <param name="isFull">Whether the database looks through all of its pages and every text, span and byte is looked at, which takes minutes for
    /// a million statements; else a sample of the texts and the ends of the indexes, within some milliseconds.</param>
    /// <param name="progress">Is told what is looked at next, in a few words; null for nobody.</param>
    /// <param name="stop">Stops it.</param>
    Diagnosis Diagnose(bool isFull, Action<string>? progress, CancellationToken stop);

    /// <summary>All rows of the record, table by table, in an order in which they can be taken in again.</summary>
    IEnumerable<TableRows> Dump();

    /// <summary>Takes in what <see cref="Dump"/> gave, into an empty project, in one transaction.</summary>
    /// <exception cref="InvalidOperationException">The project is not empty.</exception>
    /// <exception cref="InvalidDataException">A row does not fit its table.</exception>
    void Restore(IEnumerable<TableRows> tables, CancellationToken stop);
}
