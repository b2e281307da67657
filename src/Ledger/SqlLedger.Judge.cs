using System.Data.Common;
using System.Text.Json;

namespace Hearsay.Ledger;

/// <content>What people decide.</content>
internal sealed partial class SqlLedger
{
    /// <inheritdoc/>
    public StatementRow? Judge(StatementId id, Verdict verdict, Correction? correction, string who, DateTimeOffset at, string? why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        if ((verdict == Verdict.Correct) != (correction is not null))
        {
            throw new ArgumentException(correction is null ? "A correction says what is put right; none is given." : "Only a correction puts something right.");
        }

        return Write<StatementRow?>(at, writing =>
        {
            DbConnection connection = writing.Connection;
            if (RowOf(connection, id.Value, null) is not { } last)
            {
                return null;
            }

            StatementValues values = LoadValues(connection, [last])[0];
            bool holds = connection.Scalar("SELECT 1 FROM statement WHERE id = @id AND retired_at IS NULL", ("@id", last)) is not null;
            CodePointText text = Texts(connection, [values.Version])[values.Version];
            if (correction is not null)
            {
                CorrectionRules.Check(correction, text);
            }

            writing.Add(
                Tables.Judgement, writing.NextId(Tables.Judgement), id.ToString(), id.Value, VerbOf(verdict),
                correction is null ? null : JsonSerializer.Serialize(CorrectionRules.Values(correction), StoredJson.Default.DictionaryStringString),
                who, writing.At, string.IsNullOrWhiteSpace(why) ? null : why);
            if (holds && verdict != Verdict.Accept)
            {
                connection.Run("UPDATE statement SET retired_at = @at WHERE id = @id", ("@at", writing.At), ("@id", last));
            }

            if (verdict == Verdict.Correct || (verdict == Verdict.Accept && !holds))
            {
                last = writing.NextId(Tables.Statement);
                values = values with { Id = last };
                (correction is null ? values : Corrected(writing, values, correction)).AddTo(writing, text);
            }

            writing.Flush();
            return Load(connection, [last], null, null)[0];
        });
    }

    private static string VerbOf(Verdict verdict) => verdict switch
    {
        Verdict.Accept => Verbs.Accept,
        Verdict.Reject => Verbs.Reject,
        _ => Verbs.Correct,
    };

    private static StatementValues Corrected(Writing writing, StatementValues values, Correction correction)
    {
        StatementValues corrected = values with
        {
            IsByPerson = true,
            Confidence = null,
            Source = correction.Source ?? values.Source,
            Cue = correction.Cue ?? values.Cue,
            Content = correction.Content ?? values.Content,
            Stance = correction.Stance ?? values.Stance,
            Certainty = correction.Certainty ?? values.Certainty,
            Sourcing = correction.Sourcing ?? values.Sourcing,
        };
        if (correction.Holder is not { } name)
        {
            return corrected;
        }

        long actor = ActorNamed(writing, values.Document, name);
        long appearance = writing.NextId(Tables.Appearance);
        writing.Add(Tables.Appearance, appearance, null, values.Document, actor, null, name, null, null, null, "[]", "");
        return corrected with
        {
            HolderActor = actor,
            HolderAppearance = appearance,
            HolderName = name,
            Chain = [.. values.Chain.Take(values.Chain.Count - 1), appearance],
        };
    }

    /// <summary>The actor whom a person names: one of the same document, else one that texts share, else a new one.</summary>
    private static long ActorNamed(Writing writing, long document, string name)
    {
        long? known = writing.Connection.Number(
            """
            SELECT a.actor_id FROM appearance a JOIN actor_name n ON n.actor_id = a.actor_id WHERE a.document_id = @document AND n.key = @key
            ORDER BY a.id DESC LIMIT 1
            """,
            ("@document", document), ("@key", ActorKeys.OfName(name)));
        foreach (string key in ActorKeys.Any(name))
        {
            known ??= writing.Connection.Number("SELECT id FROM actor WHERE key = @key", ("@key", key));
        }

        if (known is { } id)
        {
            return id;
        }

        var actors = new ActorBook(writing);
        string? ownKey = ActorKeys.Any(name).LastOrDefault();
        long added = actors.Add(ownKey, name, null);
        actors.AddName(added, name, ownKey is not null);
        return added;
    }
}
