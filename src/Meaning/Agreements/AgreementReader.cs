using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Time;

namespace Hearsay.Meaning.Agreements;

/// <summary>Finds agreements that have been made: "an agreement was reached in …", "X and Y signed a treaty", "both sides agreed to …".</summary>
/// <remarks>
/// Rules over parts of speech, no model. What is only hoped for, doubted, denied or conditional is none, nor is an
/// agreement without parties and without terms. Safe for use by several threads at once.
/// </remarks>
public static class AgreementReader
{
    // How many sentences back "both sides" may point.
    private const int Memory = 12;

    private static readonly FrozenSet<string> Nouns = Set("agreement deal accord pact treaty truce ceasefire settlement memorandum contract compromise");

    private static readonly FrozenSet<string> Making = Set("reach sign strike conclude seal clinch ink close broker agree announce ratify");

    private static readonly string[] TermOpeners =
    [
        "allowing for", "providing for", "calling for", "under which", "which provides for", "that provides for", "to", "on", "for", "that", "which",
    ];

    // Whoever does these is not one of the parties.
    private static readonly FrozenSet<string> FromOutside = Set("broker announce");

    /// <summary>Finds the agreements of a document.</summary>
    /// <param name="document">A tagged document.</param>
    /// <param name="times">Its time expressions, in order, as <see cref="TimeReader"/> finds them.</param>
    /// <returns>The agreements in the order of the text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public static IReadOnlyList<Agreement> Read(Document document, IReadOnlyList<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(times);
        var slices = new TimeSlices(document, times);
        var found = new List<Agreement>();
        (int Sentence, IReadOnlyList<Party> Sides) between = (-1, []);
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var clauses = new Clauses(document, s, slices.Of(s));
            for (int t = clauses.Tokens.Start; t < clauses.Tokens.End; t++)
            {
                bool told = between.Sentence >= 0 && s - between.Sentence <= Memory;
                if (clauses.Word(t) == "between" && clauses.PhraseFrom(t + 1) is { } pair && clauses.Parties(pair) is { Count: 2 } sides
                    && sides.All(p => char.IsUpper(p.Name[0])))
                {
                    between = (s, sides);
                }
                else if (clauses.Tag(t) == Upos.Verb && clauses.Is(t, Making) && !IsOpen(clauses, t)
                    && (ByNoun(clauses, t) ?? ByVerb(clauses, t)) is { } draft && Finish(clauses, draft, told ? between.Sides : []) is { } agreement)
                {
                    found.Add(agreement);
                    t = draft.End - 1;
                }
            }
        }

        return found;
    }

    /// <summary>An agreement in the making: who, its first token, where its terms may start, and its end.</summary>
    private readonly record struct Draft(IReadOnlyList<Party> Parties, int Start, int Body, int End);

    /// <summary>"X and Y signed a treaty", "an agreement was reached between X and Y".</summary>
    private static Draft? ByNoun(Clauses clauses, int verb)
    {
        int noun = -1;
        Span? subject = clauses.Subject(verb);
        bool passive = subject is { } s && Nouns.Contains(clauses.Lemma(s.End - 1)) && clauses.Lemma(verb - 1) == "be";
        if (passive)
        {
            noun = subject!.Value.End - 1;
            return NoOne(clauses, subject.Value.Start) ? null : new Draft(Pair(clauses, verb + 1), subject.Value.Start, verb + 1, End(clauses, verb));
        }

        if (clauses.PhraseFrom(verb + 1) is { } made)
        {
            for (int t = made.Start; t < made.End && noun < 0; t++)
            {
                noun = Nouns.Contains(clauses.Lemma(t)) && clauses.Tag(t) is Upos.Noun or Upos.Propn ? t : -1;
            }
        }

        if (noun < 0 || NoOne(clauses, verb + 1) || clauses.Is(verb, Set("agree")))
        {
            return null;
        }

        List<Party> parties = clauses.Is(verb, FromOutside) ? [] : [.. clauses.Parties(subject)];
        parties.AddRange(Pair(clauses, noun + 1));
        return parties.Count == 0 ? null : new Draft(parties, subject?.Start ?? verb, noun + 1, End(clauses, verb));
    }

    /// <summary>"The two governments agreed to …": only of several sides, or of one with another.</summary>
    private static Draft? ByVerb(Clauses clauses, int verb)
    {
        if (clauses.Lemma(verb) != "agree" || clauses.Subject(verb) is not { } subject)
        {
            return null;
        }

        int after = clauses.SkipTimeRight(verb + 1);
        List<Party> parties = [.. clauses.Parties(subject)];
        bool with = clauses.Word(after) == "with" && clauses.PhraseFrom(after + 1) is not null;
        bool several = clauses.Word(subject.Start) is "both" or "two" || clauses.Are(subject.Start, "the two") || clauses.Are(subject.Start, "the three");
        if (!with && !several)
        {
            return null;
        }

        Span? other = with ? clauses.PhraseFrom(after + 1) : null;
        parties.AddRange(clauses.Parties(other));
        int body = other?.End ?? after;

        // "agreed with him on the issue" is an opinion.
        return clauses.IsInfinitive(body) || (several && clauses.Word(body) is "on" or "a" or "the" or "in") ? new Draft(parties, subject.Start, body, End(clauses, verb)) : null;
    }

    private static Agreement? Finish(Clauses clauses, Draft draft, IReadOnlyList<Party> told)
    {
        Span? terms = null;
        Party? place = null;
        int last = draft.Body;
        for (int t = draft.Body; t < draft.End && terms is null; t++)
        {
            if (clauses.TimeAt(t) is not null)
            {
                continue;
            }

            if (clauses.Word(t) is "but" or "although" or "while" || (clauses.IsVerb(t) && clauses.Word(t) is not ("allowing" or "providing" or "calling")))
            {
                break;
            }

            if (place is null && clauses.Word(t) is "in" or "at" && clauses.Tag(t + 1) == Upos.Propn && clauses.TimeAt(t + 1) is null
                && clauses.PhraseFrom(t + 1) is { } where)
            {
                place = clauses.Party(where);
                last = where.End;
                t = where.End - 1;
                continue;
            }

            terms = TermsAt(clauses, t);
        }

        IReadOnlyList<Party> parties = draft.Parties;
        int end = Math.Max(terms?.End ?? last, last);
        Span evidence = new(draft.Start, end);
        if (parties.Count == 0 && SaysBothSides(clauses, evidence))
        {
            parties = told;
        }

        if (terms is null && place is null && parties.Count < 2)
        {
            return null;
        }

        var amounts = new List<Quantity>();
        QuantityReader.Read(clauses, amounts);
        return new Agreement
        {
            Place = place,
            Parties = parties,
            Terms = terms is { } words ? clauses.Text(words) : "",
            Quantity = terms is { } within ? amounts.FirstOrDefault(q => clauses.Characters(within).Overlaps(q.Span)) : null,
            Evidence = clauses.Characters(evidence),
        };
    }

    private static Span? TermsAt(Clauses clauses, int token)
    {
        foreach (string opener in TermOpeners)
        {
            if (!clauses.Are(token, opener) || (opener == "to" && !clauses.IsInfinitive(token)))
            {
                continue;
            }

            int start = token + opener.Count(c => c == ' ') + 1;
            Span act = clauses.ActFrom(start, null);
            return clauses.TimeAt(start) is null && act.Length > 0 ? act : null;
        }

        return null;
    }

    private static IReadOnlyList<Party> Pair(Clauses clauses, int from)
    {
        for (int t = from; t < from + 8; t++)
        {
            if (clauses.Word(t) is "between" or "with" && clauses.PhraseFrom(t + 1) is { } phrase)
            {
                return clauses.Parties(phrase);
            }

            if (clauses.Tag(t) == Upos.Punct || clauses.IsVerb(t))
            {
                break;
            }
        }

        return [];
    }

    /// <summary>Whether it has not happened for sure: a modal, a negation, an infinitive or a condition before the verb.</summary>
    private static bool IsOpen(Clauses clauses, int verb)
    {
        int group = clauses.GroupStart(verb);
        bool will = false;
        for (int t = group; t < verb; t++)
        {
            will |= clauses.Word(t) is "will" or "wo" or "must" or "shall" or "'ll";
        }

        bool bare = group == verb && (clauses.Word(verb) == clauses.Lemma(verb) || clauses.Word(verb).EndsWith("ing", StringComparison.Ordinal));
        bool conditional = clauses.Subject(verb) is { } subject && clauses.Word(subject.Start - 1) is "if" or "unless" or "whether" or "until" or "once";
        return will || bare || conditional || clauses.Word(group - 1) is "to" or "without" || clauses.IsUncertain(verb);
    }

    private static bool NoOne(Clauses clauses, int start) => clauses.Word(start) is "no" or "any" || clauses.Word(start - 1) is "no";

    private static bool SaysBothSides(Clauses clauses, Span tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (clauses.Are(t, "both sides") || clauses.Are(t, "the two sides") || clauses.Are(t, "the sides") || clauses.Are(t, "each side"))
            {
                return true;
            }
        }

        return false;
    }

    private static int End(Clauses clauses, int verb)
    {
        int end = verb + 1;
        while (end < clauses.Tokens.End && !(clauses.Word(end) is ";" or ":" or "“"))
        {
            end++;
        }

        return end;
    }

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
