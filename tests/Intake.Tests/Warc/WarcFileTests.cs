using System.Text;
using CsCheck;
using Hearsay.Intake.Warc;

namespace Hearsay.Intake.Tests.Warc;

public sealed class WarcFileTests
{
    private const int Many = 3000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_ManyRecords_FindsEachAtItsOffset(bool isPacked)
    {
        byte[][] parts = [.. Enumerable.Range(0, Many).Select(n => Part(WarcBuilder.Page(n, n % 997), isPacked))];
        WarcEntry[] entries = Read(WarcBuilder.Join(parts));
        Assert.Equal(Many, entries.Length);
        long offset = 0;
        for (int n = 0; n < Many; n++)
        {
            Assert.Equal(new WarcPosition(offset, 0), entries[n].Position);
            Assert.Equal($"https://ferry.example/{n}", entries[n].Record!.TargetUri);
            Assert.EndsWith("</p></body></html>", Text(entries[n]), StringComparison.Ordinal);
            Assert.False(entries[n].Record!.IsMended);
            offset += parts[n].Length;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_FromAnOffset_GoesOnThere(bool isPacked)
    {
        byte[] file = WarcBuilder.Join(Enumerable.Range(0, 50).Select(n => Part(WarcBuilder.Page(n), isPacked)));
        WarcEntry[] all = Read(file);
        foreach (bool isSeekable in new[] { true, false })
        {
            using Stream stream = isSeekable ? new MemoryStream(file) : new SlowStream(file, 997);
            WarcEntry[] rest = [.. WarcFile.Read(stream, all[20].Position.Offset)];
            Assert.Equal(all[20..].Select(e => (e.Position, e.Record!.TargetUri)), rest.Select(e => (e.Position, e.Record!.TargetUri)));
        }
    }

    [Fact]
    public void Read_OneMemberForAll_FindsEach()
    {
        WarcEntry[] entries = Read(WarcBuilder.Gzip(WarcBuilder.Join(Enumerable.Range(0, 100).Select(n => WarcBuilder.Page(n)))));
        Assert.Equal(Uris(100), entries.Select(e => e.Record!.TargetUri));
        Assert.All(entries, e => Assert.Equal(0, e.Position.Offset));
        Assert.Equal(100, entries.Select(e => e.Position.Within).Distinct().Count());
    }

    [Fact]
    public void Read_MembersSplitAnywhere_FindsEach()
    {
        byte[] file = WarcBuilder.Join(Enumerable.Range(0, 20).Select(n => WarcBuilder.Page(n)));
        Gen.Int[1, 2000].Sample(size => Assert.Equal(
            Uris(20), Read(WarcBuilder.Join(file.Chunk(size).Select(c => WarcBuilder.Gzip(c)))).Select(e => e.Record?.TargetUri)), iter: 50);
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Read_WrongLength_IsMended(int by)
    {
        byte[] block = WarcBuilder.Http("200 OK\r\nContent-Type: text/html", WarcBuilder.Html(1, 900));
        byte[] wrong = WarcBuilder.Record("response", "https://ferry.example/1", block, block.Length + by);
        foreach (bool isPacked in new[] { true, false })
        {
            WarcEntry[] entries = Read(WarcBuilder.Join(Part(WarcBuilder.Page(0), isPacked), Part(wrong, isPacked), Part(WarcBuilder.Page(2), isPacked)));
            Assert.Equal(Uris(3), entries.Select(e => e.Record?.TargetUri));
            Assert.Equal(block, entries[1].Record!.Block.ToArray());
            Assert.Equal([false, true, false], entries.Select(e => e.Record!.IsMended));
        }
    }

    [Theory]
    [InlineData("99999999999999999999999")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("")]
    public void Read_LengthThatIsNoNumber_IsMended(string length)
    {
        byte[] wrong = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(WarcBuilder.Page(1)).Replace("Content-Length: ", $"Content-Length: {length}x", StringComparison.Ordinal));
        Assert.Equal(Uris(3), Read(WarcBuilder.Join(WarcBuilder.Page(0), wrong, WarcBuilder.Page(2))).Select(e => e.Record?.TargetUri));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_TooLargeARecord_IsReportedAndPassedOver(bool isPacked)
    {
        byte[] large = WarcBuilder.Record("response", "https://ferry.example/film", new byte[ArticleLimits.MaxBytes + 1]);
        WarcEntry[] entries = Read(WarcBuilder.Join(Part(WarcBuilder.Page(0), isPacked), Part(large, isPacked), Part(WarcBuilder.Page(2), isPacked)));
        Assert.Equal(["https://ferry.example/0", null, "https://ferry.example/2"], entries.Select(e => e.Record?.TargetUri));
        Assert.Contains("20,000,001 bytes", entries[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LengthFarTooLarge_LosesOnlyThatRecord()
    {
        byte[] block = WarcBuilder.Http("200 OK\r\nContent-Type: text/html", WarcBuilder.Html(1, 100));
        byte[] wrong = WarcBuilder.Record("response", "https://ferry.example/1", block, long.MaxValue);
        foreach (bool isPacked in new[] { true, false })
        {
            WarcEntry[] entries = Read(WarcBuilder.Join(Part(WarcBuilder.Page(0), isPacked), Part(wrong, isPacked), Part(WarcBuilder.Page(2), isPacked)));
            Assert.Equal(["https://ferry.example/0", null, "https://ferry.example/2"], entries.Select(e => e.Record?.TargetUri));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_CutFile_KeepsWhatCameBeforeAndReportsTheRest(bool isPacked)
    {
        byte[] file = WarcBuilder.Join(Enumerable.Range(0, 3).Select(n => Part(WarcBuilder.Page(n, 5000), isPacked)));
        int last = Part(WarcBuilder.Page(2, 5000), isPacked).Length;
        WarcEntry[] entries = Read(file[..^(last / 2)]);
        Assert.Equal(["https://ferry.example/0", "https://ferry.example/1", null], entries.Select(e => e.Record?.TargetUri));
        Assert.Contains("breaks off", entries[2].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal(file.Length - last, entries[2].Position.Offset);
    }

    [Fact]
    public void Read_DamagedMember_LosesOnlyThatOne()
    {
        byte[][] parts = [.. Enumerable.Range(0, 40).Select(n => WarcBuilder.Gzip(WarcBuilder.Page(n, 3000)))];
        Gen.Select(Gen.Int[1, 38], Gen.Double[0, 1], Gen.Int[1, 60], Gen.Byte).Sample((bad, place, count, value) =>
        {
            byte[][] damaged = [.. parts.Select(p => p.ToArray())];
            int at = (int)(place * (damaged[bad].Length - 1));
            damaged[bad].AsSpan(at, Math.Min(count, damaged[bad].Length - at)).Fill(value);
            string?[] found = [.. Read(WarcBuilder.Join(damaged)).Select(e => e.Record?.TargetUri)];
            // Where the change hits the trailer's neighbour or nothing that counts, the record itself may be sound.
            Assert.Equal(Uris(40).Where((_, n) => n != bad), found.Where((u, _) => u is not null && u != $"https://ferry.example/{bad}"));
        }, iter: 300);
    }

    [Fact]
    public void Read_FailedChecksum_IsReportedAtItsOffset()
    {
        byte[][] parts = [.. Enumerable.Range(0, 3).Select(n => WarcBuilder.Gzip(WarcBuilder.Page(n)))];
        parts[1][^6] ^= 0x10;
        WarcEntry[] entries = Read(WarcBuilder.Join(parts));
        Assert.Equal(["https://ferry.example/0", null, "https://ferry.example/2"], entries.Select(e => e.Record?.TargetUri));
        Assert.Contains("checksum", entries[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal(parts[0].Length, entries[1].Position.Offset);
    }

    [Fact]
    public void Read_RubbishBetweenAndAfterMembers_IsReportedAndPassedOver()
    {
        byte[] rubbish = Encoding.ASCII.GetBytes(new string('#', 5000));
        byte[] file = WarcBuilder.Join(WarcBuilder.Gzip(WarcBuilder.Page(0)), rubbish, WarcBuilder.Gzip(WarcBuilder.Page(1)), new byte[512], WarcBuilder.Gzip(WarcBuilder.Page(2)), rubbish);
        Assert.Equal(
            ["https://ferry.example/0", null, "https://ferry.example/1", "https://ferry.example/2", null],
            Read(file).Select(e => e.Record?.TargetUri));
    }

    [Fact]
    public void Read_RubbishBetweenPlainRecords_IsReportedAndPassedOver()
    {
        byte[] file = WarcBuilder.Join(Encoding.ASCII.GetBytes("lost\r\nWARC/ is a format\r\n"), WarcBuilder.Page(0), Encoding.ASCII.GetBytes("Content-Type: text/html\r\n\r\n"), WarcBuilder.Page(1));
        Assert.Equal([null, "https://ferry.example/0", null, "https://ferry.example/1"], Read(file).Select(e => e.Record?.TargetUri));
    }

    [Fact]
    public void Read_LineEndsLost_FindsEach()
    {
        string page = Encoding.UTF8.GetString(WarcBuilder.Page(1));
        int block = page.IndexOf("HTTP/", StringComparison.Ordinal);
        byte[] bare = Encoding.UTF8.GetBytes(page[..block].Replace("\r\n", "\n", StringComparison.Ordinal) + page[block..].TrimEnd());
        byte[] withoutEmptyLine = Encoding.UTF8.GetBytes(page.Replace("\r\n\r\nHTTP", "\r\nHTTP", StringComparison.Ordinal));
        WarcEntry[] entries = Read(WarcBuilder.Join(WarcBuilder.Page(0).AsSpan()[..^4].ToArray(), bare, WarcBuilder.Page(2), withoutEmptyLine, WarcBuilder.Page(3)));
        Assert.Equal([0, 1, 2, 1, 3], entries.Select(e => int.Parse(e.Record!.TargetUri![^1..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_BadUtf8InAnAddress_KeepsTheRecord()
    {
        byte[] page = WarcBuilder.Page(7);
        int at = page.AsSpan().IndexOf("ferry"u8);
        page[at] = 0xE4;
        Assert.Equal("https://\uFFFDerry.example/7", Assert.Single(Read(page)).Record!.TargetUri);
    }

    [Fact]
    public void Read_PageThatQuotesARecord_StaysOne()
    {
        byte[] trap = WarcBuilder.Http("200 OK\r\nContent-Type: text/plain", WarcBuilder.Join("\r\n\r\n"u8.ToArray(), WarcBuilder.Page(9)));
        byte[] file = WarcBuilder.Join(WarcBuilder.Record("response", "https://ferry.example/0", trap), WarcBuilder.Page(1));
        Assert.Equal(Uris(2), Read(file).Select(e => e.Record?.TargetUri));
    }

    [Fact]
    public void Read_Nothing_HasNoEntries() => Assert.Empty(Read([]));

    private static byte[] Part(byte[] record, bool isPacked) => isPacked ? WarcBuilder.Gzip(record) : record;

    private static WarcEntry[] Read(byte[] file) => [.. WarcFile.Read(new MemoryStream(file))];

    private static IEnumerable<string> Uris(int count) => Enumerable.Range(0, count).Select(n => $"https://ferry.example/{n}");

    private static string Text(WarcEntry entry) => Encoding.UTF8.GetString(entry.Record!.Block.Span);
}
