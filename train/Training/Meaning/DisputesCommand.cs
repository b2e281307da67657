using Hearsay.Actors;
using Hearsay.Language;
using Hearsay.Meaning.Disputes;
using Hearsay.Reading;

namespace Hearsay.Training.Meaning;

/// <summary>Prints the disputes found, to be read critically; there is no gold for them.</summary>
internal static class DisputesCommand
{
    /// <summary><c>disputes --articles A.jsonl --layer L.jsonl</c> takes gold statements; <c>disputes --text A.txt [--text B.txt …]
    /// [--model fast]</c> reads them.</summary>
    public static void Run(Arguments arguments)
    {
        var tagger = Tagger.Load();
        int articles = 0;
        int found = 0;
        foreach ((LayeredArticle article, Statement[] statements) in arguments.All("text").Length > 0 ? Read(arguments) : Gold(arguments))
        {
            var document = Document.Parse(article.Text);
            tagger.Tag(document);
            articles++;
            Statement[] held = statements;
            IReadOnlyList<Actor> actors = [];
            if (article.Statements.Count == 0)
            {
                ActorReading who = ActorReader.Read(document, statements);
                held = [.. statements.Select((s, i) => s with { Actor = who.Holdings[i].Holder, Chain = who.Holdings[i].Chain })];
                actors = who.Actors;
            }

            foreach (Dispute d in DisputeFinder.Find(document, held, actors))
            {
                found++;
                string Told(string id)
                {
                    Statement s = held.Single(x => x.Id == id);
                    return $"{id} {actors.FirstOrDefault(a => a.Id == s.Actor)?.Name ?? s.Actor ?? Words(article, s.Source)} | {Words(article, s.Cue)} | {Words(article, s.Content)}";
                }

                Console.WriteLine($"{article.Id}\t{d.Relation}\t{d.Signal}\n  {Told(d.First)}\n  {Told(d.Second)}\n  by {Words(article, d.Evidence)}");
            }
        }

        Console.WriteLine($"{found} disputes in {articles} articles");
    }

    private static IEnumerable<(LayeredArticle Article, Statement[] Statements)> Gold(Arguments arguments) =>
        LayeredArticle.Read(arguments.Required("articles"), arguments.Required("layer"))
            .Select(a => (a, a.Statements.Where(s => s.Content.Count > 0).Select(Of).ToArray()));

    private static IEnumerable<(LayeredArticle Article, Statement[] Statements)> Read(Arguments arguments)
    {
        var reader = StatementReader.Load(arguments.Optional("model", "fast"));
        return arguments.All("text").Select(path =>
        {
            string text = File.ReadAllText(path);
            Statement[] read = [.. reader.Read(text).Statements.Where(s => s.Confidence >= StatementReader.UsualMinConfidence)];
            return (new LayeredArticle(Path.GetFileName(path), text, []), read);
        });
    }

    private static Statement Of(LayeredArticle.Statement s) => new()
    {
        Id = s.Id,
        Source = s.Source,
        Cue = s.Cue,
        Content = s.Content,
        Mode = Mode.Indirect,
        Confidence = 1,
        Within = s.Within,
        Stance = Enum.Parse<Stance>(s.Stance, ignoreCase: true),
        Sourcing = Enum.Parse<Sourcing>(s.Sourcing, ignoreCase: true),
        Actor = s.Chain[^1] == "(unnamed)" ? null : s.Chain[^1],
        Chain = s.Chain,
    };

    private static string Words(LayeredArticle article, IReadOnlyList<Span> spans) =>
        string.Join(" … ", spans.Select(x => x.In(article.Text).ToString())).Replace('\n', ' ');
}
