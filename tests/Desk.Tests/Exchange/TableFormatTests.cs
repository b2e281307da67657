using CsCheck;
using Hearsay.Desk.Exchange;
using Hearsay.Ledger;

namespace Hearsay.Desk.Tests.Exchange;

public sealed class TableFormatTests
{
    private static readonly TableShape Table = new(
        "thing",
        [
            new TableColumn("id", ColumnType.Number, false),
            new TableColumn("count", ColumnType.Number, true),
            new TableColumn("share", ColumnType.Fraction, true),
            new TableColumn("weight", ColumnType.Fraction, false),
            new TableColumn("name", ColumnType.Text, false),
            new TableColumn("note", ColumnType.Text, true),
            new TableColumn("raw", ColumnType.Bytes, true),
            new TableColumn("sum", ColumnType.Bytes, false),
        ]);

    // What quoting, line reading or escaping may lose.
    private static readonly string[] Letters = ["a", "\\", "\\N", "N", "\"", ",", "\r", "\n", "\r\n", " ", "\t", "'", "=", "é", "🌉", "\u2028", "\ufeff", "\0"];

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_WhatWasWritten_IsTheSame(ExportFormat format)
    {
        Gen<string> text = Gen.Int[0, Letters.Length - 1].Select(i => Letters[i])
            .Array[0, 6].Select(string.Concat);
        Gen<object?> note = Gen.Select(text, Gen.Bool, (t, lacks) => (object?)(lacks ? null : t));
        Gen<object?[]> row = Gen.Select(
            Gen.Long, Gen.Long.Nullable(), Gen.Double[-1e300, 1e300].Nullable(), Gen.Double[0, 1], text, note, Gen.Select(Gen.Byte.Array, Gen.Bool, (b, lacks) => lacks ? null : b), Gen.Byte.Array,
            (id, count, share, weight, name, n, raw, sum) => new object?[] { id, count, share, weight, name, n, raw, sum });
        row.Array[0, 12].Sample(
            rows =>
            {
                object?[][] read = RoundTrip(format, rows);
                Assert.Equal(rows.Length, read.Length);
                for (int i = 0; i < rows.Length; i++)
                {
                    Assert.Equal(rows[i], read[i]);
                }
            },
            iter: 300,
            seed: "0000000000001");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_NullAndEmpty_Differ(ExportFormat format)
    {
        object?[][] read = RoundTrip(format, [[1L, null, null, 0.0, "", "", Array.Empty<byte>(), Array.Empty<byte>()], [2L, null, null, 0.0, "x", null, null, Array.Empty<byte>()]]);
        Assert.Equal("", read[0][5]);
        Assert.Null(read[1][5]);
        Assert.Equal(Array.Empty<byte>(), read[0][6]);
        Assert.Null(read[1][6]);
    }

    [Theory]
    [InlineData(ExportFormat.JsonLines, "{\"id\":1}\n", "thing.x, line 1: has no property \"count\"")]
    [InlineData(ExportFormat.JsonLines, "oops\n", "thing.x, line 1: is no JSON")]
    [InlineData(ExportFormat.JsonLines, "{\"id\":\"1\"}\n", "\"id\" must be a number")]
    [InlineData(ExportFormat.Csv, "id,name\n1,x\n", "must begin with the columns id,count,")]
    [InlineData(ExportFormat.Csv, "id,count,share,weight,name,note,raw,sum\n1,2\n", "thing.x, row 1: expected 8 cells, found 2")]
    [InlineData(ExportFormat.Csv, "id,count,share,weight,name,note,raw,sum\n\\N,2,3,4,a,b,,\n", "\"id\" must be a number")]
    [InlineData(ExportFormat.Csv, "id,count,share,weight,name,note,raw,sum\n1,2,3,4,a,b,%%%,\n", "\"raw\" must be a bytes or null")]
    [InlineData(ExportFormat.Parquet, "no parquet here, only words", "thing.x: is no Parquet file")]
    [InlineData(ExportFormat.Parquet, "", "thing.x: is no Parquet file")]
    public void Read_SomethingElse_SaysWhere(ExportFormat format, string file, string problem)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        var e = Assert.Throws<InvalidDataException>(() => ExportFormats.For(format).Read(Table, stream, "thing.x").ToArray());
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    private static object?[][] RoundTrip(ExportFormat format, object?[][] rows)
    {
        ITableFormat tables = ExportFormats.For(format);
        using var file = new MemoryStream();
        Assert.Equal(rows.Length, tables.Write(new TableRows(Table, rows), file, CancellationToken.None));
        using var again = new MemoryStream(file.ToArray());
        return [.. tables.Read(Table, again, "thing.x").Select(r => r.ToArray())];
    }
}
