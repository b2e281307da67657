using System.Data.Common;
using System.Globalization;
using System.Text;
using Hearsay.Ledger.Search;
using Npgsql;
using NpgsqlTypes;

namespace Hearsay.Ledger.Postgres;

/// <content>Rows and words.</content>
internal sealed partial class PostgresDatabase
{
    /// <summary>Stands in for words that found no room in a row of an index; such a row is looked at whatever is looked for.</summary>
    private const string AnyWord = "any_";

    /// <summary>UTF-8 bytes of the words of one row: the type <c>tsvector</c> takes a little more than a million.</summary>
    private const int MaxWordBytes = 900_000;

    /// <inheritdoc/>
    public override string IndexId => "id";

    /// <inheritdoc/>
    public override void Insert(DbConnection connection, TableShape table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        string columns = string.Join(", ", table.Columns.Select(c => c.Name));
        using NpgsqlBinaryImporter copy = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table.Name} ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (IReadOnlyList<object?> row in rows)
        {
            copy.StartRow();
            foreach (object? value in row)
            {
                switch (value)
                {
                    case null:
                        copy.WriteNull();
                        break;
                    case string text:
                        copy.Write(text, NpgsqlDbType.Text);
                        break;
                    case long number:
                        copy.Write(number, NpgsqlDbType.Bigint);
                        break;
                    case double fraction:
                        copy.Write(fraction, NpgsqlDbType.Double);
                        break;
                    case byte[] bytes:
                        copy.Write(bytes, NpgsqlDbType.Bytea);
                        break;
                    default:
                        throw new ArgumentException($"A row of {table.Name} holds a {value.GetType().Name}.", nameof(rows));
                }
            }
        }

        copy.Complete();
    }

    /// <inheritdoc/>
    public override void Index(DbConnection connection, string index, IReadOnlyList<IndexRow> rows)
    {
        // As text: Npgsql 10.0.3 cannot write a binary tsvector that is larger than its buffer. Terms are letters, digits and "_" only, so that
        // nothing in them needs escaping.
        using TextWriter copy = ((NpgsqlConnection)connection).BeginTextImport($"COPY {index} (id, terms) FROM STDIN");
        foreach (IndexRow row in rows)
        {
            copy.Write(row.Id.ToString(CultureInfo.InvariantCulture));
            copy.Write('\t');
            copy.Write(Terms(row));
            copy.Write('\n');
        }
    }

    /// <inheritdoc/>
    public override void ClearIndexes(DbConnection connection) =>
        connection.Run($"TRUNCATE {Tables.StatementSearch}, {Tables.VersionSearch}, {Tables.ActorNameSearch}");

    /// <inheritdoc/>
    public override string Matches(string index) => "f.terms @@ CAST(@match AS tsquery)";

    /// <inheritdoc/>
    public override string MatchOf(IndexSearch search)
    {
        var words = new StringBuilder();
        foreach (SearchPhrase phrase in search.Words)
        {
            for (int i = 0; i < phrase.Keys.Count; i++)
            {
                bool isBeginning = search.IsPrefix && i == phrase.Keys.Count - 1;
                words.Append(words.Length > 0 ? " & " : "").Append('\'').Append(phrase.Keys[i]).Append(isBeginning ? "':*" : "'");
            }
        }

        var match = new StringBuilder();
        if (words.Length > 0)
        {
            match.Append("( '").Append(AnyWord).Append("' | ( ").Append(words).Append(" ) )");
        }

        foreach (IReadOnlyList<string> group in search.Facets)
        {
            match.Append(match.Length > 0 ? " & " : "").Append("( '").AppendJoin("' | '", group).Append("' )");
        }

        return match.ToString();
    }

    /// <inheritdoc/>
    public override string IdsOf(string index) => index;

    /// <inheritdoc/>
    public override IEnumerable<string> Check(DbConnection connection)
    {
        List<string> invalid = connection.Rows(
            """
            SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = @schema AND NOT (i.indisvalid AND i.indisready) ORDER BY c.relname
            """,
            r => r.GetString(0),
            ("@schema", schema));
        foreach (string index in invalid)
        {
            yield return $"the index {index} is not usable; run REINDEX INDEX {index}";
        }
    }

    /// <inheritdoc/>
    public override string Version(DbConnection connection) => "postgresql " + connection.ServerVersion;

    /// <inheritdoc/>
    public override long? SizeBytes(DbConnection connection) => connection.Number(
        """
        SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = @schema AND c.relkind = 'r'
        """,
        ("@schema", schema));

    private static string Terms(IndexRow row)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int bytes = 0;
        foreach (string part in (ReadOnlySpan<string>)[row.Facets, row.Words])
        {
            foreach (Range range in part.AsSpan().Split(' '))
            {
                ReadOnlySpan<char> word = part.AsSpan(range);
                if (word.Length == 0 || word is "_" || words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                {
                    continue;
                }

                bytes += Encoding.UTF8.GetByteCount(word);
                if (bytes > MaxWordBytes)
                {
                    words.Add(AnyWord);
                    return string.Join(' ', words);
                }

                words.Add(word.ToString());
            }
        }

        return string.Join(' ', words);
    }
}
