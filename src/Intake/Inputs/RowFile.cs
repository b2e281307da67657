using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Intake.Inputs;

/// <summary>Streams the articles of a <c>.jsonl</c> file of any size.</summary>
/// <remarks>Memory: one line, and 50 bytes an id to find repeats (by 128 bits of SHA-256).</remarks>
internal static class RowFile
{
    // So many rows with the same fault and no other are a file of another kind, not rows that went wrong.
    private const int MinAlike = 3;

    /// <summary>Streams the rows of an open stream, faulty ones as rejected inputs.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="stem">Rows without an id are called <c>stem-line</c>.</param>
    /// <param name="stream">Read to its end; not closed.</param>
    /// <param name="head">Bytes that were taken from the stream before.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public static IEnumerable<ArticleInput> Read(string where, string stem, Stream stream, ReadOnlyMemory<byte> head)
    {
        var firstLines = new Dictionary<UInt128, long>();

        // Lines at the start that share one fault: held back until another kind of line comes.
        var alike = new List<long>();
        Problem? fault = null;
        bool isStart = true;
        foreach (RowLine line in RowLines.Read(stream, head, ArticleLimits.MaxRowBytes))
        {
            ArticleInput input = ToInput(where, stem, line, firstLines);
            if (isStart && input is RejectedInput rejected && (fault is null || fault == rejected.Problem))
            {
                if (fault is null && ArticleRow.IsObservation(line.Bytes))
                {
                    yield return new RejectedInput(where, new Problem("holds observations, not articles", "Add it with hearsay observe."));
                    yield break;
                }

                fault = rejected.Problem;
                alike.Add(line.Number);
                continue;
            }

            isStart = false;
            foreach (long number in alike)
            {
                yield return new RejectedInput(Place(where, number), fault!);
            }

            alike.Clear();
            yield return input;
        }

        if (alike.Count >= MinAlike)
        {
            yield return new RejectedInput(where, new Problem(
                string.Create(CultureInfo.InvariantCulture, $"holds no article: each of its {alike.Count:N0} rows {fault!.Reason}"), fault.Advice));
            yield break;
        }

        foreach (long number in alike)
        {
            yield return new RejectedInput(Place(where, number), fault!);
        }
    }

    private static string Place(string where, long number) => string.Create(CultureInfo.InvariantCulture, $"{where}:{number}");

    private static ArticleInput ToInput(string where, string stem, RowLine line, Dictionary<UInt128, long> firstLines)
    {
        string place = Place(where, line.Number);
        if (line.SizeBytes > ArticleLimits.MaxRowBytes)
        {
            return new RejectedInput(place, new Problem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"has {line.SizeBytes:N0} bytes, over the limit of {ArticleLimits.MaxRowBytes:N0} (ArticleLimits.MaxRowBytes)"),
                "Give one article a line."));
        }

        string defaultId = string.Create(CultureInfo.InvariantCulture, $"{stem}-{line.Number}");
        if (!ArticleRow.TryParse(line.Bytes, defaultId, out ArticleRow? row, out Problem? problem))
        {
            return new RejectedInput(place, problem!);
        }

        return firstLines.TryAdd(KeyOf(row!.Id), line.Number)
            ? new PartInput(place, (at, options) => ArticleIntake.FromRow(at, row, line.Bytes, options))
            : new RejectedInput(place, new Problem(
                $"repeats the id \"{row.Id}\" of line {firstLines[KeyOf(row.Id)]}", "Give each row its own id."));
    }

    private static UInt128 KeyOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
