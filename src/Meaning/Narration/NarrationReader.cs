using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Meaning.Narration;

/// <summary>Finds what an article asserts in its own voice: sentences, or main clauses of them, that no statement touches.</summary>
/// <remarks>Rules over parts of speech. Questions, headings, bylines, datelines, quotations and whatever has no finite verb assert
/// nothing. Linear in the text but for the statements of a sentence. Safe for use by several threads at once.</remarks>
/// <param name="tagger">Whoever tagged the documents; knows which verbs are finite.</param>
public sealed class NarrationReader(Tagger tagger)
{
    // Nobody is asked, and no model: a sentence outside every statement is the article's.
    private const double Sure = 1;

    // "PORT ELMS, Oct. 4 (Wire) — " is a dateline; a dash further on is not.
    private const int DatelineTokens = 14;

    private static readonly FrozenSet<string> Connectives = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "and", "but", "yet", "or", "so", "however", "meanwhile", "moreover", "furthermore", "conversely", "nevertheless", "nonetheless", "still", "besides", "also");

    /// <summary>Finds the assertions of a tagged document.</summary>
    /// <param name="document">The article.</param>
    /// <param name="statements">Its statements, in any order.</param>
    /// <returns>Statements without source and cue, <c>n1</c>, <c>n2</c> … in text order, their sourcing
    /// <see cref="Sourcing.Outlet"/>; stance, certainty and holder are still open.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public IReadOnlyList<Statement> Read(Document document, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statements);
        Span[] told = [.. statements.Where(s => !IsOwnVoice(document, s)).SelectMany(s => s.Source.Concat(s.Cue).Concat(s.Content)).OrderBy(s => s.Start)];
        var found = new List<Statement>();
        for (int s = 0; s < document.SentenceCount; s++)
        {
            if (Body(document, s) is not { } body)
            {
                continue;
            }

            Span all = document.Characters(body);
            Span[] here = [.. told.Where(t => t.Overlaps(all))];
            IEnumerable<Span> clauses = here.Length == 0 ? [body] : Clauses(document, body);
            foreach (Span clause in clauses.Select(c => WithoutConnective(document, c)))
            {
                Span words = document.Characters(clause);
                if (!here.Any(t => t.Overlaps(words)) && (here.Length == 0 || document.Upos(clause.Start) != Upos.Sconj) && Asserts(document, clause))
                {
                    found.Add(Assertion(document, clause, words, found.Count));
                }
            }
        }

        return found;
    }

    /// <summary>Whether a statement is the article's own in the guise of somebody's: "the talks appear doomed" has no holder.</summary>
    /// <param name="document">The article, tagged.</param>
    /// <param name="statement">Any statement of it.</param>
    public static bool IsOwnVoice(Document document, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Source.Count > 0 || statement.Within is not null || statement.Cue.Count == 0)
        {
            return false;
        }

        int first = document.TokenAt(statement.Cue[0].Start), last = document.TokenAt(statement.Cue[^1].End - 1);
        for (int t = first; t >= 0 && t <= last; t++)
        {
            if (document.Lemma(t) is "appear" or "seem" or "likely" or "unlikely")
            {
                return true;
            }
        }

        return false;
    }

    private static Statement Assertion(Document document, Span clause, Span words, int number)
    {
        bool isQuoting = false;
        for (int t = clause.Start; t < clause.End; t++)
        {
            isQuoting |= document.InQuote(t);
        }

        return new Statement
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"n{number + 1}"),
            Source = [],
            Cue = [],
            Content = [words],
            Mode = isQuoting ? Mode.Mixed : Mode.Indirect,
            Confidence = Sure,
            Sourcing = Sourcing.Outlet,
        };
    }

    /// <summary>Tokens of a sentence between dateline and full stop; null where it is no plain sentence.</summary>
    private static Span? Body(Document document, int sentence)
    {
        (int start, int end) = (document.Sentence(sentence).Start, document.Sentence(sentence).End);
        if (document.Token(document.Paragraph(document.ParagraphOf(start)).Start) is "—" or "–" or "-" or "--")
        {
            // A dash opens speech in some papers, and it may go on to the end of the paragraph.
            return null;
        }

        bool hasStop = false;
        int close = 0;
        for (; end > start && IsEdge(document, end - 1); end--)
        {
            if (document.Token(end - 1) is "?" or ":")
            {
                return null;
            }

            hasStop |= document.Token(end - 1) is "." or "!";
            close = Math.Max(close, document.Token(end - 1) is "”" or "\"" or "’" or "'" ? end : 0);
        }

        // A sentence may end in an abbreviation, whose stop is its own, or in a quotation, whose marks are its own.
        hasStop |= end > start && document.Token(end - 1).EndsWith(".", StringComparison.Ordinal);
        end = close > 0 ? close : end;
        for (int t = start; t < end; t++)
        {
            if (t - document.Sentence(sentence).Start < DatelineTokens && document.Token(t) is "—" or "–" or "--" && IsDateline(document, start, t))
            {
                start = t + 1;
            }
        }

        while (start < end && IsEdge(document, start) && document.Token(start) is not ("“" or "\""))
        {
            start++;
        }

        // What begins in a quotation is somebody's.
        return hasStop && start < end && !document.InQuote(start) && document.Token(start) is not ("“" or "\"") ? new Span(start, end) : null;
    }

    private static bool IsEdge(Document document, int token) =>
        document.Upos(token) == Upos.Punct || char.IsWhiteSpace(document.Token(token)[0]);

    private static bool IsDateline(Document document, int start, int dash)
    {
        bool isFirst = document.SentenceOf(start) is var s && document.Paragraph(document.ParagraphOf(start)).Start == document.Sentence(s).Start;
        for (int t = start; isFirst && t < dash; t++)
        {
            isFirst = document.Upos(t) is not (Upos.Verb or Upos.Aux);
        }

        return isFirst;
    }

    /// <summary>Main clauses: cut at ";" and at ", and" and its like where a subject and a finite verb follow.</summary>
    private List<Span> Clauses(Document document, Span body)
    {
        var clauses = new List<Span>();
        int start = body.Start;
        for (int t = body.Start + 1; t + 1 < body.End; t++)
        {
            bool isCut = document.Token(t) is ";"
                || (document.Token(t) is "," && document.Upos(t + 1) == Upos.Cconj);
            if (isCut && Asserts(document, new Span(t + 1, body.End)) && Asserts(document, new Span(start, t)))
            {
                clauses.Add(new Span(start, t));
                start = t + 1;
            }
        }

        clauses.Add(new Span(start, body.End));
        return clauses;
    }

    private static Span WithoutConnective(Document document, Span clause)
    {
        int start = clause.Start;
        while (start + 1 < clause.End && (Connectives.Contains(document.Token(start).ToString()) || (start > clause.Start && document.Token(start) is ",")))
        {
            start++;
        }

        return clause with { Start = start };
    }

    /// <summary>Whether a finite verb follows something that can be its subject, before any other verb.</summary>
    private bool Asserts(Document document, Span clause)
    {
        bool hasSubject = false;
        for (int t = clause.Start; t < clause.End; t++)
        {
            bool isCut = t + 1 == clause.End && document.Upos(t) == Upos.Aux;
            if (hasSubject && !isCut && document.Upos(t) is Upos.Verb or Upos.Aux && tagger.XposName(document.Xpos(t)) is "VBZ" or "VBP" or "VBD" or "MD")
            {
                return true;
            }

            hasSubject |= document.Upos(t) is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Det;
        }

        return false;
    }
}
