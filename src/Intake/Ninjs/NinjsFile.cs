using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Hearsay.Intake.Inputs;

namespace Hearsay.Intake.Ninjs;

/// <summary>The items of a ninjs file: one object, an array of them, or an object with <c>items</c>.</summary>
/// <remarks>IPTC ninjs 1.x to 3.x. Items of other kinds without any text (pictures, events) are passed over.</remarks>
internal static class NinjsFile
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = ArticleLimits.MaxRowDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads a stream and gives its items; faulty ones as rejected inputs.</summary>
    public static IEnumerable<ArticleInput> Read(string where, string stem, Stream stream, ReadOnlyMemory<byte> head) =>
        InputFile.TryReadAll(stream, head, out byte[] bytes, out Problem? problem)
            ? Read(where, stem, bytes)
            : [new RejectedInput(where, problem!)];

    private static IEnumerable<ArticleInput> Read(string where, string stem, ReadOnlyMemory<byte> bytes)
    {
        if (!TryParse(bytes, out JsonDocument? document, out Problem? problem))
        {
            yield return new RejectedInput(where, problem!);
            yield break;
        }

        using (document)
        {
            JsonElement root = document!.RootElement;
            bool isList = root.ValueKind == JsonValueKind.Array;
            if (!isList && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array)
            {
                (root, isList) = (items, true);
            }

            int number = 0, texts = 0;
            foreach (JsonElement item in isList ? root.EnumerateArray() : Enumerable.Repeat(root, 1))
            {
                number++;
                string place = string.Create(CultureInfo.InvariantCulture, $"{where}#{number}");
                string id = isList ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}") : stem;
                if (ToInput(place, id, item) is { } input)
                {
                    texts++;
                    yield return input;
                }
            }

            if (texts == 0)
            {
                yield return new RejectedInput(where, new Problem("holds no ninjs item with a text", "Give items with a body."));
            }
        }
    }

    private static ArticleInput? ToInput(string place, string id, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new RejectedInput(place, new Problem("is not a JSON object", "Give ninjs items."));
        }

        var item = new NinjsItem(element);
        if (PublishingStatus.Refuse(item.Status) is { } refusal)
        {
            return new RejectedInput(place, refusal);
        }

        if (item.Read() is not { } source)
        {
            return null;
        }

        // Before the document is gone: the article is made later, maybe on another thread.
        string articleId = item.Uri ?? id;
        byte[] bytes = JsonMarshal.GetRawUtf8Value(element).ToArray();
        return new PartInput(place, (where, options) => ArticleIntake.FromText(
            where, articleId, source, new OriginalDocument(bytes, "application/json"), options));
    }

    private static bool TryParse(ReadOnlyMemory<byte> bytes, out JsonDocument? document, out Problem? problem)
    {
        document = null;
        bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        int lone = -1;
        problem = !Utf8.IsValid(bytes.Span) ? new Problem("is not valid UTF-8", "Save the file as UTF-8.")
            : (lone = JsonEscapes.IndexOfLoneSurrogate(bytes.Span)) >= 0
                ? new Problem($"escapes half a surrogate pair (at byte {lone})", "Write characters as they are, in UTF-8.")
            : null;
        if (problem is not null)
        {
            return false;
        }

        try
        {
            document = JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException e)
        {
            problem = new Problem(
                $"is not valid JSON (at line {(e.LineNumber ?? 0) + 1}, byte {e.BytePositionInLine ?? 0})", "Give one ninjs item, or an array of them.");
        }

        return problem is null;
    }
}
