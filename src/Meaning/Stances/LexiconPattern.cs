using Hearsay.Language;

namespace Hearsay.Meaning.Stances;

/// <summary>Words in a row, each by its lemma or any regular form of it.</summary>
/// <remarks><c>call for</c>, <c>call/n</c> (noun; v verb, a adjective or adverb), <c>deny|dispute</c> (either), <c>…</c> (up to four tokens
/// between). A word stands for its lemma and its regular forms, so that a wrong lemma does no harm.</remarks>
internal sealed class LexiconPattern
{
    private const int LongestGap = 4;

    private readonly Word[] _words;

    private LexiconPattern(string text, Word[] words)
    {
        Text = text;
        _words = words;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Number of words, gaps left out.</summary>
    public int Length => _words.Length;

    /// <summary>Forms with which a match can begin.</summary>
    public IEnumerable<string> FirstForms => _words[0].Forms;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It has no words, or a part of speech other than n, v, a.</exception>
    public static LexiconPattern Parse(string text)
    {
        var words = new List<Word>();
        bool gap = false;
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "…")
            {
                gap = words.Count > 0;
                continue;
            }

            int slash = part.Length > 1 ? part.LastIndexOf('/') : -1;
            char kind = slash < 0 ? ' ' : slash == part.Length - 2 ? part[^1] : '?';
            if (!" nva".Contains(kind, StringComparison.Ordinal))
            {
                throw new FormatException($"'{part}' asks for a part of speech other than n, v or a.");
            }

            string[] alternatives = (slash < 0 ? part : part[..slash]).Split('|');
            words.Add(new Word([.. alternatives.SelectMany(Inflections.Of)], kind, gap));
            gap = false;
        }

        return words.Count > 0 ? new LexiconPattern(text, [.. words]) : throw new FormatException("The pattern has no words.");
    }

    /// <summary>Position after the match that begins at <paramref name="at"/>; -1 if none does.</summary>
    public int Match(TokenRun run, int at) => Match(run, at, 0);

    private int Match(TokenRun run, int at, int word)
    {
        if (word == _words.Length)
        {
            return at;
        }

        int last = Math.Min(run.Count - 1, _words[word].AfterGap ? at + LongestGap : at);
        for (int i = at; i <= last; i++)
        {
            if (_words[word].Is(run, i) && Match(run, i + 1, word + 1) is > 0 and int end)
            {
                return end;
            }
        }

        return -1;
    }

    private sealed record Word(HashSet<string> Forms, char Kind, bool AfterGap)
    {
        public bool Is(TokenRun run, int i) => Fits(run.Upos(i)) && (Forms.Contains(run.Lemma(i)) || Forms.Contains(run.Form(i)));

        private bool Fits(Upos upos) => Kind switch
        {
            'n' => upos is Upos.Noun or Upos.Propn,
            'v' => upos is Upos.Verb or Upos.Aux,
            'a' => upos is Upos.Adj or Upos.Adv,
            _ => true,
        };
    }
}
