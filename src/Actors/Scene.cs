using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>One article while its actors are read: tokens, phrases, statements and where they lie.</summary>
internal sealed class Scene
{
    /// <summary>Lays out an article.</summary>
    public Scene(Document document, IReadOnlyList<Statement> statements)
    {
        Document = document;
        Statements = statements;
        Sources = new Span[statements.Count];
        Cues = new Span[statements.Count];
        Parents = new int[statements.Count];
        SourceMentions = new Mention?[statements.Count];
        SourceMembers = new List<Mention>?[statements.Count];
        Holders = new Entity?[statements.Count];
        Covers = new int[document.TokenCount];
        IndexStatements();
        Acronyms = AcronymFinder.Find(document);
        Mentions = PhraseFinder.Find(document, Breaks(), Acronyms);
        FirstAt = new int[document.TokenCount + 1];
        IndexMentions();
    }

    /// <summary>The article.</summary>
    public Document Document { get; }

    /// <summary>All phrases, in order.</summary>
    public List<Mention> Mentions { get; }

    /// <summary>Names and the letters that it gives for them.</summary>
    public List<Acronym> Acronyms { get; }

    /// <summary>Its statements.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Everybody who is pointed to.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>Holders of "A and B".</summary>
    public List<Entity> Pairs { get; } = [];

    /// <summary>Who holds each statement; null while unknown.</summary>
    public Entity?[] Holders { get; }

    /// <summary>Tokens of each source; empty where there is none.</summary>
    public Span[] Sources { get; }

    /// <summary>Tokens of each cue.</summary>
    public Span[] Cues { get; }

    /// <summary>Number of the statement that each one is within; -1 for none.</summary>
    public int[] Parents { get; }

    /// <summary>The phrase that names each source; null where none does.</summary>
    public Mention?[] SourceMentions { get; }

    /// <summary>The phrases of "A and B" as a source; null for a single one.</summary>
    public List<Mention>?[] SourceMembers { get; }

    /// <summary>For each token the innermost statement whose content holds it; -1 for none.</summary>
    public int[] Covers { get; }

    /// <summary>For each token the first phrase that begins there or later.</summary>
    public int[] FirstAt { get; }

    /// <summary>Letters of a token range.</summary>
    public ReadOnlySpan<char> Text(int start, int end) => Document.Characters(new Span(start, end)).In(Document.Text);

    /// <summary>Tokens that a character span touches; empty if it touches none.</summary>
    public Span Tokens(Span characters)
    {
        int start = Document.TokenStarts.BinarySearch(characters.Start);
        start = start >= 0 ? start : Math.Max(0, ~start - 1);
        if (start < Document.TokenCount && Document.TokenEnds[start] <= characters.Start)
        {
            start++;
        }

        int end = Document.TokenStarts.BinarySearch(characters.End);
        end = end >= 0 ? end : ~end;
        return new Span(start, Math.Max(start, end));
    }

    private bool[] Breaks()
    {
        bool[] breaks = new bool[Document.TokenCount];
        for (int s = 0; s < Statements.Count; s++)
        {
            if (Cues[s].Length > 0)
            {
                breaks[Cues[s].Start] = true;
            }

            if (Statements[s].Content.Count > 0 && Tokens(Statements[s].Content[0]) is { Length: > 0 } content)
            {
                breaks[content.Start] = true;
            }
        }

        return breaks;
    }

    private void IndexMentions()
    {
        int m = 0;
        for (int t = 0; t <= Document.TokenCount; t++)
        {
            while (m < Mentions.Count && Mentions[m].Start < t)
            {
                m++;
            }

            FirstAt[t] = m;
        }
    }

    private void IndexStatements()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int s = 0; s < Statements.Count; s++)
        {
            numbers[Statements[s].Id] = s;
        }

        Array.Fill(Covers, -1);
        int[] sizes = new int[Statements.Count];
        for (int s = 0; s < Statements.Count; s++)
        {
            Statement statement = Statements[s];
            Parents[s] = statement.Within is { } within && numbers.TryGetValue(within, out int parent) && parent != s ? parent : -1;
            Sources[s] = statement.Source.Count == 0 ? default : Tokens(new Span(statement.Source[0].Start, statement.Source[^1].End));
            Cues[s] = statement.Cue.Count == 0 ? default : Tokens(new Span(statement.Cue[0].Start, statement.Cue[^1].End));
            foreach (Span piece in statement.Content)
            {
                sizes[s] += piece.Length;
            }
        }

        for (int s = 0; s < Statements.Count; s++)
        {
            foreach (Span piece in Statements[s].Content)
            {
                Span tokens = Tokens(piece);
                for (int t = tokens.Start; t < tokens.End; t++)
                {
                    if (Covers[t] < 0 || sizes[s] < sizes[Covers[t]])
                    {
                        Covers[t] = s;
                    }
                }
            }
        }
    }
}
