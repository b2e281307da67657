using System.Text.Json;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Html;

namespace Hearsay.Intake.Ninjs;

/// <summary>One ninjs item, its names read alike in all versions: <c>body_text</c>, <c>versioncreated</c>, <c>versionCreated</c>.</summary>
internal sealed class NinjsItem
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at an object.</summary>
    public NinjsItem(JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            fields.TryAdd(property.Name.Replace("_", "", StringComparison.Ordinal), property.Value);
        }
    }

    /// <summary>The item's own name.</summary>
    public string? Uri => Line("uri");

    /// <summary><c>usable</c>, <c>withheld</c> or <c>canceled</c>; null where it does not tell.</summary>
    public string? Status => Line("pubstatus");

    /// <summary>Text and facts; null where the item has no text at all.</summary>
    public SourceText? Read()
    {
        string full = First(Plain("bodytext"), Html("bodyxhtml"), Html("bodyhtml"), Main("bodies"));
        string text = First(full, Plain("descriptiontext"), Html("descriptionhtml"), Main("descriptions"));
        if (text.Length == 0)
        {
            return null;
        }

        string? address = FeedLink.Absolute(Line("canonicalurl"), null)?.AbsoluteUri ?? FeedLink.Absolute(Uri, null)?.AbsoluteUri;
        var facts = new ArticleFacts(
            ArticleFacts.Tidy(First(Line("headline") ?? "", Main("headlines"), Line("title") ?? "")),
            Date("versioncreated") ?? Date("firstcreated") ?? Date("contentcreated"),
            Name("provider") ?? Name("source") ?? Name("infosources") ?? Name("copyrightholder"),
            ArticleFacts.Tidy(address),
            Line("byline") ?? Line("by") ?? Name("bylines"))
        {
            IsSummary = full.Length == 0,
        };
        return new SourceText(new DecodedText(text, TextEncoding.Utf8), facts);
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return "";
    }

    private string? Line(string name) => ArticleFacts.Tidy(Raw(name));

    private string? Date(string name) => FeedDate.ToIso(Raw(name));

    private string Plain(string name) => (Raw(name) ?? "").Replace("\0", "", StringComparison.Ordinal);

    private string Html(string name) => Raw(name) is { } html ? HtmlFragment.ToText(html) : "";

    private string? Raw(string name) =>
        fields.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A name, plain, in an object, or in the first object of an array.</summary>
    private string? Name(string field)
    {
        if (!fields.TryGetValue(field, out JsonElement value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return value.ValueKind == JsonValueKind.String ? ArticleFacts.Tidy(value.GetString())
            : value.ValueKind == JsonValueKind.Object ? new NinjsItem(value).Line("name") ?? new NinjsItem(value).Line("value")
            : null;
    }

    /// <summary>Of several bodies or headlines (from 2.x on) the main one; plain text before HTML.</summary>
    private string Main(string field)
    {
        if (!fields.TryGetValue(field, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            return "";
        }

        NinjsItem[] parts = [.. list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object).Select(p => new NinjsItem(p))];
        return parts
            .OrderBy(p => p.Line("role") is null or "main" ? 0 : 1)
            .ThenBy(p => p.IsMarkup ? 1 : 0)
            .Select(p => p.IsMarkup ? p.Html("value") : p.Plain("value"))
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";
    }

    private bool IsMarkup => (Line("contenttype") ?? Line("mimetype") ?? "").Contains("html", StringComparison.OrdinalIgnoreCase);
}
