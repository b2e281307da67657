using Hearsay.Language;
using Hearsay.Meaning.Stances;
using Hearsay.Reading;

namespace Hearsay.Meaning.Disputes;

/// <summary>A statement with what the rules ask of it.</summary>
internal sealed class HeldStatement
{
    // Lemmas by which the content mentions each actor.
    private readonly Dictionary<string, HashSet<string>> _mentioned = new(StringComparer.Ordinal);

    /// <summary>Prepares a statement of a tagged document.</summary>
    public HeldStatement(Document document, Statement statement, IReadOnlyList<Actor> actors, StanceReader reader)
    {
        Statement = statement;
        Source = new TokenRun(document, statement.Source);
        Cue = new TokenRun(document, statement.Cue);
        Content = new TokenRun(document, statement.Content);
        StanceReading reading = reader.Read(document, statement.Cue, statement.Content);
        Stance = statement.Stance ?? reading.Stance;
        DeniesByCue = reading.Stance == Stance.Denies && reading.Reasons.Count > 0 && statement.Cue.Any(reading.Reasons[0].Words.Overlaps);
        Start = document.TokenAt(statement.Start);
        Sentence = Start < 0 ? -1 : document.SentenceOf(Cue.Count > 0 ? Cue.Token(0) : Start);
        Paragraph = Start < 0 ? -1 : document.ParagraphOf(Start);
        Topic = TopicOf(Content);
        foreach (Actor actor in actors)
        {
            foreach (Span mention in actor.Mentions.Where(m => statement.Content.Any(m.Overlaps)))
            {
                if (!_mentioned.TryGetValue(actor.Id, out HashSet<string>? words))
                {
                    _mentioned[actor.Id] = words = new(StringComparer.Ordinal);
                }

                var run = new TokenRun(document, [mention]);
                words.UnionWith(Enumerable.Range(0, run.Count).Select(run.Lemma));
            }
        }
    }

    /// <summary>The statement itself.</summary>
    public Statement Statement { get; }

    /// <summary>Tokens of the source.</summary>
    public TokenRun Source { get; }

    /// <summary>Tokens of the cue.</summary>
    public TokenRun Cue { get; }

    /// <summary>Tokens of the content.</summary>
    public TokenRun Content { get; }

    /// <summary>Its stance; read from its words where the statement has none.</summary>
    public Stance Stance { get; }

    /// <summary>Whether words of the cue itself deny, as "disputed" does.</summary>
    public bool DeniesByCue { get; }

    /// <summary>First token of any of its spans; -1 if there is none.</summary>
    public int Start { get; }

    /// <summary>Sentence of its cue, or of its start.</summary>
    public int Sentence { get; }

    /// <summary>Paragraph of its start.</summary>
    public int Paragraph { get; }

    /// <summary>Lemmas of the words that carry the matter of its content.</summary>
    public HashSet<string> Topic { get; }

    /// <summary>Whether it tells something as so, or as likely: something that can be contradicted.</summary>
    public bool IsClaim => Stance is Stance.Asserts or Stance.Believes or Stance.Predicts or Stance.Promises or Stance.Denies;

    /// <summary>Place of the first negative word of the content; -1 if it has none.</summary>
    public int Negation { get; private set; } = -1;

    /// <summary>Number of lemmas that two contents share, and of actors that both mention, but by no word that is counted already.</summary>
    public int Shared(HeldStatement other)
    {
        bool counted(string lemma) => Topic.Contains(lemma) && other.Topic.Contains(lemma);
        return Topic.Count(other.Topic.Contains) + _mentioned.Count(m =>
            other._mentioned.TryGetValue(m.Key, out HashSet<string>? words) && !m.Value.Any(counted) && !words.Any(counted));
    }

    /// <summary>Places of this content's words that the other shares.</summary>
    public IEnumerable<Span> SharedWords(HeldStatement other) => Enumerable.Range(0, Content.Count)
        .Where(i => Topic.Contains(Content.Lemma(i)) && other.Topic.Contains(Content.Lemma(i)))
        .Select(i => Content.Words(i, i + 1));

    /// <summary>The whole cue, or nothing.</summary>
    public IEnumerable<Span> CueWords => Cue.Count == 0 ? [] : [Cue.Words(0, Cue.Count)];

    /// <summary>The first negative word of the content, or nothing.</summary>
    public IEnumerable<Span> NegativeWords => Negation < 0 ? [] : [Content.Words(Negation, Negation + 1)];

    /// <summary>Whether the negative word stands right before a word that the other says without one: "not safe", "safe".</summary>
    public bool Negates(HeldStatement other)
    {
        int after = Negation + 1;
        if (Negation < 0 || other.Negation >= 0 || !DisputeWords.Nots.Contains(Content.Form(Negation)))
        {
            return false;
        }

        while (after < Content.Count && Content.Upos(after) is Upos.Aux or Upos.Adv or Upos.Det)
        {
            after++;
        }

        // "Not before spring" and "not only" say the thing itself.
        return after < Content.Count && other.Topic.Contains(Content.Lemma(after))
            && !Enumerable.Range(Negation, Content.Count - Negation).Any(i => Content.Form(i) is "before" or "until" or "unless" or "only");
    }

    private HashSet<string> TopicOf(TokenRun run)
    {
        var topic = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < run.Count; i++)
        {
            string lemma = run.Lemma(i);
            if (Negation < 0 && (DisputeWords.Negations.Contains(lemma) || DisputeWords.Negations.Contains(run.Form(i))))
            {
                Negation = i;
            }
            else if (run.Upos(i) == Upos.Propn && i + 1 < run.Count && run.Upos(i + 1) == Upos.Propn)
            {
                // A name of several words counts once, by its last.
                continue;
            }
            else if (run.Upos(i) is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num && !DisputeWords.Light.Contains(lemma)
                && (lemma.Length > 2 || run.Upos(i) is Upos.Propn or Upos.Num))
            {
                topic.Add(lemma);
            }
        }

        return topic;
    }
}
