using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning;

/// <summary>One tagged sentence: its verbs, their subjects, noun phrases and times, found by parts of speech alone.</summary>
/// <remarks>Positions are token numbers of the document. Every search stays inside the sentence and looks a bounded way.</remarks>
internal sealed partial class Phrases
{
    /// <summary>Longest sentence that is read, in tokens: longer ones are lists or no prose.</summary>
    public const int MaxTokens = 1000;

    private const int Reach = 30;

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        StringComparer.Ordinal,
        ("if unless provided while although though because after when where which who whom whose but or whether until since so once "
        + "despite").Split(' '));

    private readonly Document _document;
    private readonly TimeExpression?[] _times;

    /// <summary>Reads one sentence of a tagged document.</summary>
    /// <param name="document">A tagged document.</param>
    /// <param name="sentence">Number of the sentence.</param>
    /// <param name="times">The expressions of the document, in order.</param>
    public Phrases(Document document, int sentence, IReadOnlyList<TimeExpression> times)
    {
        _document = document;
        Tokens = document.Sentence(sentence);
        _times = new TimeExpression?[Tokens.Length];
        Span all = document.Characters(Tokens);
        foreach (TimeExpression time in times)
        {
            if (!time.Span.Overlaps(all))
            {
                continue;
            }

            Span tokens = TokensOf(time);
            for (int t = tokens.Start; t < tokens.End; t++)
            {
                _times[t - Tokens.Start] = time;
            }
        }
    }

    /// <summary>Tokens of the sentence.</summary>
    public Span Tokens { get; }

    public bool IsInside(int token) => token >= Tokens.Start && token < Tokens.End;

    public string Word(int token) => IsInside(token) ? _document.Token(token).ToString().ToLowerInvariant().Replace('’', '\'') : "";

    public string Lemma(int token) => IsInside(token) ? _document.Lemma(token).ToString() : "";

    public Upos Tag(int token) => IsInside(token) ? _document.Upos(token) : Upos.Punct;

    public bool IsVerb(int token) => Tag(token) is Upos.Verb or Upos.Aux && TimeAt(token) is null;

    public bool IsNoun(int token) => Tag(token) is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;

    /// <summary>Whether the words from a token on are those, separated by spaces.</summary>
    public bool Are(int token, string words)
    {
        foreach (string word in words.Split(' '))
        {
            if (Word(token++) != word)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether "to" stands at a token and an infinitive follows; base forms are often taken for nouns.</summary>
    public bool IsInfinitive(int to) => Word(to) == "to" && TimeAt(to + 1) is null
        && (Tag(to) == Upos.Part || Tag(to + 1) is Upos.Verb or Upos.Aux
            || (Tag(to + 1) is Upos.Adj or Upos.Noun && Word(to + 1) == Lemma(to + 1) && Tag(to + 2) is Upos.Det or Upos.Pron));

    /// <summary>Whether a token is a form of one of some lemmas; the lemmatiser may have lost a final e ("ruled").</summary>
    public bool Is(int token, FrozenSet<string> lemmas) => Lemma(token) is var lemma && (lemmas.Contains(lemma) || lemmas.Contains(lemma + "e"));

    /// <summary>The time expression that a token belongs to; null where there is none.</summary>
    public TimeExpression? TimeAt(int token) => IsInside(token) ? _times[token - Tokens.Start] : null;

    /// <summary>The expressions of the sentence, in order.</summary>
    public IEnumerable<TimeExpression> Times => _times.OfType<TimeExpression>().Distinct();

    /// <summary>Tokens of a time expression inside this sentence.</summary>
    public Span TokensOf(TimeExpression time)
    {
        int first = _document.TokenAt(time.Span.Start);
        int last = _document.TokenAt(time.Span.End - 1);
        return new Span(Math.Max(Tokens.Start, first), Math.Min(Tokens.End, last + 1));
    }

    /// <summary>First token of what leads in a time expression: "by", "no later than", or its own first token.</summary>
    public int LeadOf(TimeExpression time)
    {
        int start = TokensOf(time).Start;
        if (Are(start - 3, "no later than") || Are(start - 3, "not later than") || Are(start - 3, "on or before") || Are(start - 3, "as early as"))
        {
            return start - 3;
        }

        return Tag(start - 1) is Upos.Adp or Upos.Sconj ? start - 1 : start;
    }

    /// <summary>Characters of a token range.</summary>
    public Span Characters(Span tokens) => _document.Characters(tokens);

    /// <summary>The words of a token range.</summary>
    public string Text(Span tokens) => Characters(tokens).In(_document.Text).ToString();

    public Party Party(Span tokens) => new(Text(tokens), Characters(tokens));

    /// <summary>The single parties of a noun phrase that "and" or commas join.</summary>
    public IReadOnlyList<Party> Parties(Span? tokens)
    {
        var found = new List<Party>();
        if (tokens is not { } whole)
        {
            return found;
        }

        int start = whole.Start;
        for (int t = whole.Start; t <= whole.End; t++)
        {
            if (t == whole.End || Word(t) is "and" or "," or "&")
            {
                if (t > start)
                {
                    found.Add(Party(new Span(start, t)));
                }

                start = t + 1;
            }
        }

        return found;
    }

    /// <summary>The words of an act from its first token to the end of its clause or to the time that limits it.</summary>
    /// <param name="start">First token of the act.</param>
    /// <param name="limit">The time that ends it; null where none does.</param>
    /// <param name="stop">Token before which it ends at the latest.</param>
    public Span ActFrom(int start, TimeExpression? limit, int stop = int.MaxValue)
    {
        int lead = limit is null ? -1 : LeadOf(limit);
        int end = start;
        for (; end < Math.Min(Tokens.End, stop); end++)
        {
            bool clause = Tag(end) == Upos.Punct && Word(end) is not ("-" or "“" or "\"" or "‘" or "'" or "%");
            if (end == lead || clause || (end > start && Stops.Contains(Word(end))) || Are(end, "on condition") || Are(end, "as long as")
                || Are(end, "in exchange") || Are(end, "in return")
                || (Word(end) == "and" && (Tag(end + 1) == Upos.Pron || Are(end + 1, "the") && IsClause(end + 1))))
            {
                break;
            }
        }

        while (end > start && Tag(end - 1) is Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Sconj && !IsHeldTogether(end - 1))
        {
            end--;
        }

        return new Span(start, end);
    }

    /// <summary>What is to be done, named by a noun: the words of an act up to the first verb.</summary>
    public Span NamedActFrom(int start, TimeExpression? limit)
    {
        int verb = start;
        while (IsInside(verb) && !IsVerb(verb))
        {
            verb++;
        }

        return ActFrom(start, limit, verb);
    }

    // "to hand weapons over": a particle at the end of an act belongs to it.
    private bool IsHeldTogether(int token) => Word(token) is "over" or "down" or "up" or "off" or "out" or "back" or "in";

    private bool IsClause(int token)
    {
        int end = PhraseFrom(token)?.End ?? token;
        return IsVerb(end);
    }
}
