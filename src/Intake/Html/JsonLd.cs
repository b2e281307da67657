using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Reads the schema.org description of an article that news pages carry for search engines.</summary>
internal static class JsonLd
{
    private const string MediaType = "application/ld+json";

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ArticleLimits.MaxRowDepth,
    };

    /// <summary>Facts of the first article that is described; nothing where none is, or the JSON is broken.</summary>
    public static ArticleFacts Read(IHtmlDocument page)
    {
        foreach (IElement script in page.GetElementsByTagName("script"))
        {
            if (string.Equals(script.GetAttribute("type")?.Trim(), MediaType, StringComparison.OrdinalIgnoreCase)
                && Parse(script.TextContent) is { } facts)
            {
                return facts;
            }
        }

        return ArticleFacts.None;
    }

    private static ArticleFacts? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            foreach (JsonElement element in Flatten(document.RootElement))
            {
                if (IsArticle(element))
                {
                    return new ArticleFacts(
                        Text(element, "headline") ?? Text(element, "name"),
                        PublicationDate.Normalise(Text(element, "datePublished")),
                        Names(element, "publisher"),
                        Text(element, "url") ?? Text(element, "mainEntityOfPage") ?? Inner(element, "mainEntityOfPage", "@id"),
                        Names(element, "author") ?? Names(element, "creator"));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half of the surrogate pairs and many quotation marks on pages are broken: the page itself still tells enough.
            return null;
        }

        return null;
    }

    private static IEnumerable<JsonElement> Flatten(JsonElement root) => root switch
    {
        { ValueKind: JsonValueKind.Array } => root.EnumerateArray().SelectMany(Graph),
        _ => Graph(root),
    };

    private static IEnumerable<JsonElement> Graph(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object ? []
        : element.TryGetProperty("@graph", out JsonElement graph) && graph.ValueKind == JsonValueKind.Array
            ? graph.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
            : [element];

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out JsonElement type) && type.ValueKind switch
        {
            JsonValueKind.String => IsArticle(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticle(t.GetString()!)),
            _ => false,
        };

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type == "Report";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? ArticleFacts.Tidy(value.GetString())
            : null;

    private static string? Inner(JsonElement element, string name, string inner) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? Text(value, inner) : null;

    /// <summary>A name, the name of an object, or those of an array of either, joined by commas.</summary>
    private static string? Names(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        JsonElement[] all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        string[] names = [.. all.Select(Name).OfType<string>()];
        return names.Length == 0 ? null : ArticleFacts.Tidy(string.Join(", ", names));
    }

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ArticleFacts.Tidy(value.GetString()),
        JsonValueKind.Object => Text(value, "name"),
        _ => null,
    };
}
