using System.Globalization;
using static Hearsay.Benchmarks.Articles.ArticleMaker;
using static Hearsay.Benchmarks.Articles.Vocabulary;

namespace Hearsay.Benchmarks.Articles;

/// <summary>The people and things of one generated article, and its sentences.</summary>
internal sealed class Story
{
    private readonly Random random;
    private readonly string[] speakers;
    private readonly string[] roles;

    public Story(Random random, int speakerCount)
    {
        this.random = random;
        Town = NewTown();
        speakers = [.. Enumerable.Range(0, 3).Select(_ => SpeakerOf(Skewed(random, speakerCount)))];
        roles = [.. speakers.Select(_ => $"{Pick(random, Ministries)} {Pick(random, Roles)}")];
    }

    /// <summary>Where it happens.</summary>
    public string Town { get; }

    public string Headline() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Capital(Pick(random, Adjectives))} {Pick(random, Things)} in {Town} {Pick(random, PastVerbs)} after {Pick(random, Reasons)}");

    public string Paragraph()
    {
        int who = random.Next(speakers.Length);
        string surname = speakers[who].Split(' ')[1];
        return random.Next(9) switch
        {
            0 => $"{speakers[who]}, the {roles[who]}, {Say()} on {Pick(random, Weekdays)} that {Clause()} because of a {Pick(random, Reasons)}. {Fact()}",
            1 => $"“{Capital(Clause())},” {surname} {Say()}. “{Capital(Pick(random, Persons))} in {Town} {Need()}.” {Fact()}",
            2 => $"{Capital(Pick(random, Persons))} {Pick(random, SayCues)} that {Clause()}, but {surname} denied it. {Fact()}",
            3 => $"An official of the {Pick(random, Ministries)} ministry, {Pick(random, Anonymity)}, {Say()} that the {roles[who]} {Pick(random, BelieveCues)} that {Clause()}.",
            4 => $"According to the {Pick(random, Ministries)} ministry, {Clause()}. {surname} rejected that claim and {Say()} that {Clause()}.",
            5 => $"{Fact()} {Fact()}",
            6 => $"{surname} promised to {Pick(random, BareVerbs)} the {Thing()} by {NextDay()}. “We will not {Pick(random, BareVerbs)} the {Pick(random, Things)},” {Pronoun()} {Say()}.",
            7 => $"{speakers[who]} told reporters in {NewTown()} that {Pick(random, Persons)} had {Pick(random, PastVerbs)} the {Thing()} and that the {Pick(random, Ministries)} ministry knew of it. {Fact()}",
            _ => $"The {Pick(random, Things)} may be {Pick(random, PastVerbs)} again, {surname} {Say()}, if {Pick(random, Persons)} from {NewTown()} {Pick(random, BareVerbs)} the {Thing()}.",
        };
    }

    private string Fact() =>
        $"The {Thing()} near {NewTown()} was {Pick(random, PastVerbs)} {Count()} days ago, and {Count()} {Pick(random, Persons)} have left the {Pick(random, Adjectives)} {Pick(random, Things)} since the {Pick(random, Reasons)}.";

    private string Clause() => random.Next(4) switch
    {
        0 => $"the {Thing()} in {NewTown()} had been {Pick(random, PastVerbs)}",
        1 => $"{Count()} {Pick(random, Persons)} would {Pick(random, BareVerbs)} the {Thing()}",
        2 => $"nobody had {Pick(random, PastVerbs)} the {Thing()} since the {Pick(random, Reasons)}",
        _ => $"the {Pick(random, Ministries)} ministry would {Pick(random, BareVerbs)} the {Pick(random, Things)} before the {Pick(random, Things)} was {Pick(random, PastVerbs)}",
    };

    private string Need() => $"need the {Thing()} more than a {Pick(random, Things)}";

    private string Thing() => $"{Pick(random, Adjectives)} {Pick(random, Things)}";

    private string Say() => Pick(random, SayCues);

    private string Pronoun() => random.Next(2) == 0 ? "he" : "she";

    private string Count() => random.Next(2, 900).ToString(CultureInfo.InvariantCulture);

    private string NextDay() => new DateOnly(2026, 1, 1).AddDays(random.Next(300)).ToString("MMMM d", CultureInfo.InvariantCulture);

    private string NewTown() => $"{Pick(random, Openings)}{Pick(random, Middles)}{Pick(random, TownEndings)}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
