using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Benchmarks.Articles;

/// <summary><c>Benchmarks articles COUNT FILE [SEED]</c>: writes generated articles as JSON Lines.</summary>
internal static class ArticlesCommand
{
    /// <summary>Seed of the articles that results in the repository were measured on.</summary>
    public const int UsualSeed = 11;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(string count, string file, string? seed)
    {
        var maker = new ArticleMaker(seed is null ? UsualSeed : int.Parse(seed, CultureInfo.InvariantCulture));
        using var to = new StreamWriter(file);
        to.NewLine = "\n";
        for (int i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
        {
            to.WriteLine(JsonSerializer.Serialize(maker.Make(i), Options));
        }

        return 0;
    }
}
