using System.Globalization;
using System.Text;
using static Hearsay.Benchmarks.Articles.Vocabulary;

namespace Hearsay.Benchmarks.Articles;

/// <summary>Makes articles of 100 to 250 words out of patterns of sentences, all names invented.</summary>
/// <remarks>
/// Meant for the load they put on the record, not for their sense: about a dozen statements an article, direct, indirect, nested and
/// unnamed; speakers and outlets that come back as in news, a few often and most seldom; words of which some stand in every article
/// and some in one of thousands. The same seed and number give the same article on every machine.
/// </remarks>
/// <param name="seed">Of all articles.</param>
internal sealed class ArticleMaker(int seed)
{
    private const int SpeakerCount = 5000;
    private const int OutletCount = 60;
    private static readonly DateOnly FirstDay = new(2016, 1, 1);
    private const int DayCount = 3650;

    /// <summary>One article.</summary>
    /// <param name="number">From 0.</param>
    public GeneratedArticle Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var story = new Story(random, SpeakerCount);
        string outlet = OutletOf(Skewed(random, OutletCount));
        DateOnly day = FirstDay.AddDays(random.Next(DayCount));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{story.Town.ToUpperInvariant()} ({outlet.Split(' ')[^1]}) — ");
        int paragraphs = random.Next(4, 8);
        for (int i = 0; i < paragraphs; i++)
        {
            text.Append(i > 0 ? "\n\n" : "").Append(story.Paragraph());
        }

        return new GeneratedArticle(
            string.Create(CultureInfo.InvariantCulture, $"generated-{number}"),
            story.Headline(),
            text.Append('\n').ToString(),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            outlet,
            string.Create(CultureInfo.InvariantCulture, $"https://{outlet.ToLowerInvariant().Replace(' ', '-')}.example/{day:yyyy/MM/dd}/{number}"));
    }

    /// <summary>The full name of one of the speakers who come back.</summary>
    public static string SpeakerOf(int speaker)
    {
        var random = new Random(HashCode(1, speaker));
        return $"{Pick(random, FirstNames)} {Pick(random, Openings)}{Pick(random, Middles)}{Pick(random, SurnameEndings)}";
    }

    /// <summary>A number below <paramref name="count"/>, small ones far more often (Zipf's law with exponent 1, roughly).</summary>
    public static int Skewed(Random random, int count) => (int)Math.Pow(count, random.NextDouble()) - 1;

    /// <summary>One of several, each as likely.</summary>
    public static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string OutletOf(int outlet)
    {
        var random = new Random(HashCode(2, outlet));
        return $"{Pick(random, Openings)}{Pick(random, Middles)}{Pick(random, TownEndings)} {Pick(random, Papers)}";
    }

    // System.HashCode differs from run to run.
    private static int HashCode(int a, int b) => unchecked((int)((((uint)a * 2654435761u) + (uint)b) * 2246822519u >> 1));
}
