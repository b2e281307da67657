namespace Hearsay.Ledger;

/// <summary>The tables of the record, in an order in which no row refers to a later table.</summary>
internal static class Tables
{
    private const ColumnType Number = ColumnType.Number;
    private const ColumnType Fraction = ColumnType.Fraction;
    private const ColumnType Text = ColumnType.Text;
    private const ColumnType Bytes = ColumnType.Bytes;

    public static readonly TableShape Project = Of("project", ("key", Text), ("value", Text));

    public static readonly TableShape Original = Of(
        "original", ("id", Number), ("sha256", Text), ("media_type", Text), ("coding", Text), ("size_bytes", Number), ("bytes", Bytes));

    public static readonly TableShape Document = Of("document", ("id", Number), ("key", Text), ("recorded_at", Text));

    public static readonly TableShape Version = Of(
        "version", ("id", Number), ("document_id", Number), ("number", Number), ("original_id", Number), ("place", Text), ("url?", Text),
        ("title?", Text), ("published?", Text), ("published_from?", Text), ("published_to?", Text), ("outlet?", Text), ("outlet_key?", Text),
        ("author?", Text), ("language?", Text), ("state", Text), ("length", Number), ("captured_at", Text), ("recorded_at", Text), ("text", Text));

    public static readonly TableShape Capture = Of(
        "capture", ("id", Number), ("document_id", Number), ("version_id", Number), ("original_id", Number), ("place", Text),
        ("captured_at", Text), ("recorded_at", Text));

    public static readonly TableShape Reading = Of(
        "reading", ("id", Number), ("version_id", Number), ("model", Text), ("program", Text), ("min_confidence", Fraction), ("read_at", Text),
        ("recorded_at", Text), ("superseded_at?", Text));

    public static readonly TableShape Actor = Of(
        "actor", ("id", Number), ("key?", Text), ("name", Text), ("kind?", Text), ("recorded_at", Text));

    public static readonly TableShape ActorName = Of(
        "actor_name", ("id", Number), ("actor_id", Number), ("key", Text), ("name", Text), ("recorded_at", Text));

    public static readonly TableShape Appearance = Of(
        "appearance", ("id", Number), ("reading_id?", Number), ("document_id", Number), ("actor_id", Number), ("local_id?", Text), ("name", Text),
        ("kind?", Text), ("description?", Text), ("reason?", Text), ("aliases", Text), ("mentions", Text));

    public static readonly TableShape Statement = Of(
        "statement", ("id", Number), ("root_id", Number), ("document_id", Number), ("version_id", Number), ("reading_id?", Number),
        ("origin", Text), ("within_id?", Number), ("holder_id?", Number), ("holder_actor_id?", Number), ("source", Text), ("cue", Text),
        ("content", Text), ("mode", Text), ("stance?", Text), ("certainty?", Text), ("sourcing?", Text), ("confidence?", Fraction),
        ("said_from?", Text), ("said_to?", Text), ("is_day_told", Number), ("recorded_at", Text), ("retired_at?", Text));

    public static readonly TableShape Rung = Of("rung", ("statement_id", Number), ("level", Number), ("appearance_id", Number));

    public static readonly TableShape Commitment = Of(
        "commitment", ("id", Number), ("reading_id", Number), ("setter?", Text), ("bound", Text), ("act", Text), ("due_words?", Text),
        ("due_from?", Text), ("due_to?", Text), ("status?", Text), ("teller?", Text), ("condition?", Text), ("evidence", Text));

    public static readonly TableShape Agreement = Of(
        "agreement", ("id", Number), ("reading_id", Number), ("place?", Text), ("parties", Text), ("terms", Text), ("amount?", Fraction),
        ("relation?", Text), ("unit?", Text), ("evidence", Text));

    public static readonly TableShape Dispute = Of(
        "dispute", ("id", Number), ("reading_id", Number), ("first_id", Number), ("second_id", Number), ("relation", Text), ("matter", Text),
        ("evidence", Text));

    public static readonly TableShape Question = Of("question", ("id", Number), ("text", Text), ("recorded_at", Text));

    public static readonly TableShape Observation = Of(
        "observation", ("id", Number), ("question_id", Number), ("key", Text), ("answer", Text), ("so_from?", Text), ("so_to?", Text),
        ("seen_on?", Text), ("seen_by", Text), ("basis", Text), ("note?", Text), ("recorded_by", Text), ("recorded_at", Text));

    public static readonly TableShape Judgement = Of(
        "judgement", ("id", Number), ("subject", Text), ("root_id?", Number), ("verb", Text), ("value?", Text), ("who", Text), ("at", Text),
        ("why?", Text));

    public static readonly TableShape Failure = Of(
        "failure", ("id", Number), ("place", Text), ("reason", Text), ("advice", Text), ("is_fault", Number), ("first_at", Text),
        ("last_at", Text), ("attempts", Number), ("resolved_at?", Text));

    public static readonly TableShape Source = Of(
        "source", ("place", Text), ("size_bytes?", Number), ("modified_at?", Text), ("position", Number), ("is_done", Number), ("etag?", Text),
        ("last_modified?", Text), ("recorded_at", Text));

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<TableShape> All =
    [
        Project, Original, Document, Version, Capture, Reading, Actor, ActorName, Appearance, Statement, Rung, Commitment, Agreement, Dispute,
        Question, Observation, Judgement, Failure, Source,
    ];

    /// <summary>Those whose rows have a number as their name, given by the writer.</summary>
    public static readonly IReadOnlyList<TableShape> Numbered = [.. All.Where(t => t.Columns[0].Name == "id")];

    /// <summary>Index of words of statements.</summary>
    public const string StatementSearch = "statement_search";

    /// <summary>Index of words of versions.</summary>
    public const string VersionSearch = "version_search";

    /// <summary>Index of words of names.</summary>
    public const string ActorNameSearch = "actor_name_search";

    /// <summary>Columns by which the rows of a table are put in order: its primary key.</summary>
    public static string OrderOf(TableShape table) => table == Rung ? "statement_id, level" : table.Columns[0].Name;

    private static TableShape Of(string name, params (string Name, ColumnType Type)[] columns) =>
        new(name, [.. columns.Select(c => new TableColumn(c.Name.TrimEnd('?'), c.Type, c.Name.EndsWith('?')))]);
}
