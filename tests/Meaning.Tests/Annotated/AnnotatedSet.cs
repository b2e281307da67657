using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Meaning.Tests.Annotated;

/// <summary>The annotated articles in <c>tests/data/meaning</c>: written by hand as marked texts, kept beside them as rows.</summary>
internal static class AnnotatedSet
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Genres; each is a file of marked articles.</summary>
    public static IReadOnlyList<string> Genres { get; } = ["court", "markets", "science", "sport", "war"];

    /// <summary>Folder of the set.</summary>
    public static string Folder { get; } = Path.Combine(CheckoutFolder.Root, "tests", "data", "meaning");

    /// <summary>The articles as they are marked.</summary>
    public static IReadOnlyList<MarkedArticle> Marked { get; } =
        [.. Genres.SelectMany(g => MarkedArticle.ParseAll(g, Marks(g)))];

    /// <summary>Rows of <c>articles.jsonl</c>.</summary>
    public static IReadOnlyList<ArticleRow> Articles() => Rows<ArticleRow>("articles.jsonl", Marked.Select(m => m.Article));

    /// <summary>Rows of <c>layer.jsonl</c>.</summary>
    public static IReadOnlyList<LayerRow> Layer() => Rows<LayerRow>("layer.jsonl", Marked.Select(m => m.Layer));

    /// <summary>The marked texts of a genre, as they lie in the file.</summary>
    public static string Marks(string genre) => File.ReadAllText(Path.Combine(Folder, "marked", genre + ".txt"));

    /// <summary>One row a line, as the files hold them.</summary>
    public static string Lines<T>(IEnumerable<T> rows) => string.Concat(rows.Select(r => JsonSerializer.Serialize(r, Json) + "\n"));

    private static T[] Rows<T>(string name, IEnumerable<T> derived)
    {
        string path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, Lines(derived));
        }

        return [.. File.ReadLines(path).Select(l => JsonSerializer.Deserialize<T>(l)!)];
    }
}
