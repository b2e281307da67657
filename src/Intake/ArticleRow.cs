using System.Text.Json;
using System.Text.Unicode;

namespace Hearsay.Intake;

/// <summary>One line of a <c>.jsonl</c> file of articles: <c>{id, text, title, published, outlet, url}</c>.</summary>
/// <param name="Id">The row's own id.</param>
/// <param name="Text">The article, without NUL.</param>
/// <param name="Facts">What the row tells beside the text.</param>
/// <remarks>Only <c>text</c> is required. Other properties are passed over.</remarks>
public sealed record ArticleRow(string Id, string Text, ArticleFacts Facts)
{
    private const string OneObject = "Put one JSON object with a \"text\" on each line.";

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = ArticleLimits.MaxRowDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a line.</summary>
    /// <param name="line">The bytes of the line, with or without its end.</param>
    /// <param name="defaultId">Id for a row that gives none.</param>
    /// <param name="row">The row; null when refused.</param>
    /// <param name="problem">Why it is refused; null when it is sound.</param>
    public static bool TryParse(ReadOnlyMemory<byte> line, string defaultId, out ArticleRow? row, out Problem? problem)
    {
        row = null;
        problem = FindFault(line.Span);
        if (problem is not null)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(line, Options);
            (row, problem) = Read(document.RootElement, defaultId);
        }
        catch (JsonException e)
        {
            problem = new Problem($"is not valid JSON (at byte {e.BytePositionInLine ?? 0} of the line)", OneObject);
        }

        return problem is null;
    }

    /// <summary>Whether a line that is no article is an observation: what it is <c>about</c>, and the <c>answer</c>.</summary>
    internal static bool IsObservation(ReadOnlyMemory<byte> line)
    {
        if (FindFault(line.Span) is not null)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(line, Options);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && !root.TryGetProperty("text", out _)
                && root.TryGetProperty("about", out _) && root.TryGetProperty("answer", out _);
        }
        catch (JsonException)
        {
            // Its own fault tells more.
            return false;
        }
    }

    private static Problem? FindFault(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            return new Problem("is not valid UTF-8", "Save the file as UTF-8.");
        }

        int lone = JsonEscapes.IndexOfLoneSurrogate(line);
        return lone < 0
            ? null
            : new Problem($"escapes half a surrogate pair (at byte {lone} of the line)", "Write characters as they are, in UTF-8.");
    }

    private static (ArticleRow?, Problem?) Read(JsonElement root, string defaultId)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, new Problem("is not a JSON object", OneObject));
        }

        if (!root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
        {
            return (null, new Problem("has no \"text\" that is a string", OneObject));
        }

        string? id = null, title = null, published = null, outlet = null, url = null;
        Problem? problem = ReadId(root, ref id)
            ?? ReadFact(root, "title", ref title)
            ?? ReadFact(root, "published", ref published)
            ?? ReadFact(root, "outlet", ref outlet)
            ?? ReadFact(root, "url", ref url);
        if (problem is null && published is not null && !PublicationDate.IsValid(published))
        {
            problem = new Problem("has a \"published\" that is no ISO date", $"Write it like {PublicationDate.Shape}.");
        }

        string value = text.GetString()!;
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            problem ??= new Problem("has a \"text\" that holds a NUL character", "Take it out.");
        }

        return problem is null
            ? (new ArticleRow(id ?? defaultId, value, new ArticleFacts(title, published, outlet, url)), null)
            : (null, problem);
    }

    private static Problem? ReadId(JsonElement root, ref string? id)
    {
        if (root.TryGetProperty("id", out JsonElement value) && value.ValueKind == JsonValueKind.Number)
        {
            id = value.GetRawText();
            return null;
        }

        return ReadFact(root, "id", ref id);
    }

    private static Problem? ReadFact(JsonElement root, string name, ref string? fact)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return new Problem($"has a \"{name}\" that is no string", $"Make \"{name}\" a string or leave it out.");
        }

        string read = value.GetString()!;
        fact = read.Length == 0 ? null : read;
        return read.Length <= ArticleLimits.MaxFactLength
            ? null
            : new Problem(
                $"has a \"{name}\" of {read.Length} characters, over the limit of {ArticleLimits.MaxFactLength} (ArticleLimits.MaxFactLength)",
                "Shorten it.");
    }
}
