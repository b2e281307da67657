namespace Hearsay.Ledger;

/// <summary>Makes the rows of readings.</summary>
internal sealed class ReadingRows(Writing writing)
{
    private readonly ActorBook actors = new(writing);

    /// <summary>Adds what was read in a version.</summary>
    /// <param name="version">Which version.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="earlier">What earlier readings and people made of it; null where nobody read it before.</param>
    /// <exception cref="ArgumentException">A span lies outside the text, or an id names nothing.</exception>
    public void Add(ReadVersion version, ReadingRecord reading, EarlierReading? earlier)
    {
        long id = writing.NextId(Tables.Reading);
        writing.Add(
            Tables.Reading, id, version.Id, reading.Model, reading.Program, reading.MinConfidence, Stored.Time(reading.ReadAt), writing.At, null);
        Dictionary<string, Appearance> shown = new(StringComparer.Ordinal);
        foreach (ActorRecord actor in reading.Actors)
        {
            CheckSpans(version, actor.Mentions);
            shown[actor.LocalId] = AddAppearance(version, id, actor, earlier);
        }

        AddStatements(version, id, reading, shown, earlier);
        foreach (CommitmentRecord commitment in reading.Commitments)
        {
            writing.Add(
                Tables.Commitment, writing.NextId(Tables.Commitment), id, commitment.Setter, Stored.List(commitment.Bound), commitment.Act,
                commitment.DueWords, Stored.Day(commitment.DueFrom), Stored.Day(commitment.DueTo), commitment.Status, commitment.Teller,
                commitment.Condition, Spans.Format([commitment.Evidence]));
        }

        foreach (AgreementRecord agreement in reading.Agreements)
        {
            writing.Add(
                Tables.Agreement, writing.NextId(Tables.Agreement), id, agreement.Place, Stored.List(agreement.Parties), agreement.Terms,
                agreement.Amount, agreement.Relation, agreement.Unit, Spans.Format([agreement.Evidence]));
        }
    }

    private void AddStatements(
        ReadVersion version, long reading, ReadingRecord record, Dictionary<string, Appearance> shown, EarlierReading? earlier)
    {
        EarlierStatement?[] matches = earlier?.Match(record.Statements) ?? new EarlierStatement?[record.Statements.Count];
        Dictionary<string, long> roots = new(StringComparer.Ordinal);
        for (int i = 0; i < record.Statements.Count; i++)
        {
            StatementRecord found = record.Statements[i];
            CheckSpans(version, found.Source);
            CheckSpans(version, found.Cue);
            CheckSpans(version, found.Content);
            long id = writing.NextId(Tables.Statement);
            Appearance? holder = found.Holder is { } name ? Of(shown, name) : null;
            bool isDayTold = found.SaidFrom is not null || found.SaidTo is not null;
            var values = new StatementValues
            {
                Id = id,
                Root = matches[i]?.Root ?? id,
                Document = version.Document,
                Version = version.Id,
                Reading = reading,
                Within = found.Within is { } outer ? Of(roots, outer) : null,
                HolderAppearance = holder?.Id,
                HolderActor = holder?.Actor,
                HolderName = holder?.Name,
                Source = found.Source,
                Cue = found.Cue,
                Content = found.Content,
                Mode = found.Mode,
                Stance = found.Stance,
                Certainty = found.Certainty,
                Sourcing = found.Sourcing,
                Confidence = found.Confidence,
                SaidFrom = isDayTold ? found.SaidFrom : version.From,
                SaidTo = isDayTold ? found.SaidTo : version.To,
                IsDayTold = isDayTold,
                OutletKey = version.OutletKey,
                Chain = [.. found.Chain.Select(c => Of(shown, c).Id)],
                IsRetired = version.IsReplaced || (matches[i]?.IsSettled ?? false),
            };
            values.AddTo(writing, version.Text);
            roots[found.LocalId] = values.Root;
        }

        foreach (DisputeRecord dispute in record.Disputes)
        {
            writing.Add(
                Tables.Dispute, writing.NextId(Tables.Dispute), reading, Of(roots, dispute.First), Of(roots, dispute.Second), dispute.Relation,
                dispute.On, Spans.Format(dispute.Evidence));
        }
    }

    private Appearance AddAppearance(ReadVersion version, long reading, ActorRecord actor, EarlierReading? earlier)
    {
        long id = writing.NextId(Tables.Appearance);
        long who = actors.IdOf(actor, earlier);
        writing.Add(
            Tables.Appearance, id, reading, version.Document, who, actor.LocalId, actor.Name, actor.Kind, actor.Description, actor.Reason,
            Stored.List(actor.Aliases), Spans.Format(actor.Mentions));
        return new Appearance(id, who, actor.Name);
    }

    private static T Of<T>(Dictionary<string, T> known, string localId) => known.TryGetValue(localId, out T? value)
        ? value
        : throw new ArgumentException($"A reading refers to {localId}, which is not in it.", nameof(localId));

    private static void CheckSpans(ReadVersion version, IReadOnlyList<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            if (!version.Text.Holds(span))
            {
                throw new ArgumentException($"A reading has the span {span.Start}-{span.End} in a text of {version.Text.Length} characters.", nameof(spans));
            }
        }
    }

    private sealed record Appearance(long Id, long Actor, string Name);
}
