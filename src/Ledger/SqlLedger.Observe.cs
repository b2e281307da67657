using System.Data.Common;
using Hearsay.Ledger.Search;

namespace Hearsay.Ledger;

/// <content>What was seen to be so.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public int Observe(IReadOnlyList<ObservationRecord> observations, string who, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return Write(at, writing =>
        {
            HashSet<ObservationRecord> known = [.. LoadObservations(writing.Connection, null).Select(o => o.Observation)];
            int added = 0;
            foreach (ObservationRecord observation in observations.Select(Storable))
            {
                if (known.Add(observation))
                {
                    writing.Add(
                        Tables.Observation, writing.NextId(Tables.Observation), QuestionId(writing, observation.About), observation.Key,
                        observation.Answer, Stored.Day(observation.From), Stored.Day(observation.To), Stored.Day(observation.Seen), observation.By,
                        observation.Basis, observation.Note, who, writing.At);
                    added++;
                }
            }

            return added;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<ObservationRow> Observations(string? words, DateTimeOffset? asOf)
    {
        IReadOnlyList<SearchPhrase> phrases = SearchWords.Parse(words);
        List<ObservationRow> all = Read(connection => LoadObservations(connection, At(asOf)));
        if (phrases.Count == 0)
        {
            return all;
        }

        var matcher = new WordMatcher(phrases);
        return all.FindAll(o =>
        {
            matcher.Clear();
            matcher.Add(0, o.Observation.About);
            matcher.Add(1, o.Observation.Answer);
            return matcher.IsMatch;
        });
    }

    /// <summary>Observations, the last recorded first.</summary>
    private static List<ObservationRow> LoadObservations(DbConnection connection, string? at) => connection.Rows(
        $"""
        SELECT o.id, o.key, q.text, o.answer, o.so_from, o.so_to, o.seen_on, o.seen_by, o.basis, o.note, o.recorded_by, o.recorded_at
        FROM observation o JOIN question q ON q.id = o.question_id {(at is null ? "" : "WHERE o.recorded_at <= @at")} ORDER BY o.id DESC
        """,
        r => new ObservationRow(
            new ObservationId(r.GetInt64(0)),
            new ObservationRecord(
                r.GetString(1), r.GetString(2), r.GetString(3), Stored.Day(r.Text(4)), Stored.Day(r.Text(5)), Stored.Day(r.Text(6)), r.GetString(7),
                r.GetString(8), r.Text(9)),
            r.GetString(10),
            Stored.Time(r.GetString(11))),
        at is null ? [] : [("@at", at)]);

    private static ObservationRecord Storable(ObservationRecord given) => given with
    {
        Key = Stored.Text(given.Key)!,
        About = Stored.Text(given.About)!,
        Answer = Stored.Text(given.Answer)!,
        By = Stored.Text(given.By)!,
        Basis = Stored.Text(given.Basis)!,
        Note = Stored.Text(given.Note),
    };

    private static long QuestionId(Writing writing, string text)
    {
        writing.Flush();
        if (writing.Connection.Number("SELECT id FROM question WHERE text = @text", ("@text", text)) is { } known)
        {
            return known;
        }

        long id = writing.NextId(Tables.Question);
        writing.Add(Tables.Question, id, text, writing.At);
        return id;
    }
}
