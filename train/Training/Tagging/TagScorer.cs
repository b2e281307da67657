using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Compares what the Language layer makes of raw text with a treebank.</summary>
internal sealed class TagScorer(Tagger? tagger)
{
    /// <summary>Called for every difference: kind, document, what the treebank has, what the system has, context.</summary>
    public Action<string, string, string, string, string>? OnError { get; init; }

    /// <summary>Scores documents from their raw text.</summary>
    public TagScores Score(IEnumerable<TreebankDocument> gold)
    {
        var scores = new TagScores();
        foreach (TreebankDocument document in gold)
        {
            Score(document, scores);
        }

        return scores;
    }

    private void Score(TreebankDocument gold, TagScores scores)
    {
        Document system = Document.Parse(gold.Text);
        tagger?.Tag(system);
        int words = system.TokenCount;
        int upos = 0;
        int xpos = 0;
        int lemmas = 0;
        int correct = 0;
        int g = 0;
        int s = 0;
        while (g < gold.Words.Count && s < words)
        {
            TreebankWord word = gold.Words[g];
            Span span = system.TokenSpan(s);
            if (span == word.Span)
            {
                correct++;
                if (tagger is not null)
                {
                    upos += Same("upos", gold, word, word.Upos.ToString(), system.Upos(s).ToString());
                    xpos += Same("xpos", gold, word, word.Xpos, tagger.XposName(system.Xpos(s)));
                    lemmas += word.Lemma == "_"
                        ? 1 : Same("lemma", gold, word, word.Lemma, system.Lemma(s).ToString());
                }

                g++;
                s++;
            }
            else
            {
                Skip(gold, system, ref g, ref s);
                g++;
                s++;
            }
        }

        scores.WordTally.Add(gold.Words.Count, words, correct);
        scores.UposTally.Add(gold.Words.Count, words, upos);
        scores.XposTally.Add(gold.Words.Count, words, xpos);
        scores.LemmaTally.Add(gold.Words.Count, words, lemmas);
        Compare(scores.TokenTally, null, gold, gold.Tokens, SurfaceTokens(system));
        Compare(scores.SentenceTally, "sentence", gold, gold.Sentences,
            [.. Enumerable.Range(0, system.SentenceCount).Select(i => system.Characters(system.Sentence(i)))]);
    }

    // Goes to the words that end at the next boundary both sides share.
    private void Skip(TreebankDocument gold, Document system, ref int g, ref int s)
    {
        int goldStart = g;
        int systemStart = s;
        int goldEnd = gold.Words[g].Span.End;
        int systemEnd = system.TokenSpan(s).End;
        while (goldEnd != systemEnd && g < gold.Words.Count && s < system.TokenCount)
        {
            if (goldEnd < systemEnd)
            {
                g++;
                goldEnd = g < gold.Words.Count ? gold.Words[g].Span.End : int.MaxValue;
            }
            else
            {
                s++;
                systemEnd = s < system.TokenCount ? system.TokenSpan(s).End : int.MaxValue;
            }
        }

        if (OnError is not null)
        {
            string expected = string.Join('|', gold.Words.Skip(goldStart).Take(g - goldStart + 1).Select(w => w.Span.In(gold.Text).ToString()));
            int last = Math.Min(s, system.TokenCount - 1);
            string found = string.Join('|', Enumerable.Range(systemStart, last - systemStart + 1).Select(t => system.Token(t).ToString()));
            OnError("word", gold.Name, expected, found, Context(gold.Text, gold.Words[goldStart].Span));
        }
    }

    private int Same(string kind, TreebankDocument gold, TreebankWord word, string expected, string found)
    {
        if (expected == found)
        {
            return 1;
        }

        OnError?.Invoke(kind, gold.Name, expected, found, Context(gold.Text, word.Span));
        return 0;
    }

    private void Compare(
        Tally tally, string? kind, TreebankDocument document, IReadOnlyList<Span> gold, List<Span> system)
    {
        var common = gold.ToHashSet();
        common.IntersectWith(system);
        tally.Add(gold.Count, system.Count, common.Count);
        if (kind is not null && OnError is not null)
        {
            var goldEnds = gold.Select(x => x.End).ToHashSet();
            var systemEnds = system.Select(x => x.End).ToHashSet();
            foreach (Span span in gold.Where(x => !systemEnds.Contains(x.End)))
            {
                OnError("sentence", document.Name, "end", "none", Context(document.Text, new Span(span.End - 1, span.End)));
            }

            foreach (Span span in system.Where(x => !goldEnds.Contains(x.End)))
            {
                OnError("sentence", document.Name, "none", "end", Context(document.Text, new Span(span.End - 1, span.End)));
            }
        }
    }

    // The tokenizer has words only: join the clitics, and the parts of "cannot", to what stands before them.
    private static List<Span> SurfaceTokens(Document document)
    {
        var tokens = new List<Span>();
        for (int t = 0; t < document.TokenCount; t++)
        {
            Span span = document.TokenSpan(t);
            bool joined = t > 0 && document.TokenEnds[t - 1] == span.Start && IsClitic(document, t);
            if (joined)
            {
                tokens[^1] = new Span(tokens[^1].Start, span.End);
            }
            else
            {
                tokens.Add(span);
            }
        }

        return tokens;
    }

    private static bool IsClitic(Document document, int t)
    {
        ReadOnlySpan<char> host = document.Token(t - 1);
        ReadOnlySpan<char> token = document.Token(t);
        bool apostrophe = token[0] is '\'' or '’' or '`';
        bool possessive = apostrophe && token.Length == 1 && host[^1] is 's' or 'S' && !document.InQuote(t);
        bool marked = apostrophe && token.Length is 2 or 3 && char.IsLetter(token[1]);
        return char.IsLetterOrDigit(host[^1]) && (char.IsLetter(token[0]) || marked || possessive);
    }

    private static string Context(string text, Span span)
    {
        int start = Math.Max(0, span.Start - 30);
        int end = Math.Min(text.Length, span.End + 30);
        return (text[start..span.Start] + "⟦" + text[span.Start..span.End] + "⟧" + text[span.End..end]).ReplaceLineEndings("¶");
    }
}
