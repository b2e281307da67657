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
            if (document.Sentence(s).Length > Phrases.MaxTokens)
            {
                continue;
            }

            var phrases = new Phrases(document, s, slices.Of(s));
            for (int t = phrases.Tokens.Start; t < phrases.Tokens.End; t++)
            {
                bool told = between.Sentence >= 0 && s - between.Sentence <= Memory;
                if (phrases.Word(t) == "between" && phrases.PhraseFrom(t + 1) is { } pair && phrases.Parties(pair) is { Count: 2 } sides
                    && sides.All(p => char.IsUpper(p.Name[0])))
                {
                    between = (s, sides);
                }
                else if (phrases.Tag(t) == Upos.Verb && phrases.Is(t, Making) && !IsOpen(phrases, t)
                    && (ByNoun(phrases, t) ?? ByVerb(phrases, t)) is { } draft && Finish(phrases, draft, told ? between.Sides : []) is { } agreement)
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
    private static Draft? ByNoun(Phrases phrases, int verb)
    {
        int noun = -1;
        Span? subject = phrases.Subject(verb);
        bool passive = subject is { } s && Nouns.Contains(phrases.Lemma(s.End - 1)) && phrases.Lemma(verb - 1) == "be";
        if (passive)
        {
            noun = subject!.Value.End - 1;
            return NoOne(phrases, subject.Value.Start) ? null : new Draft(Pair(phrases, verb + 1), subject.Value.Start, verb + 1, End(phrases, verb));
        }

        if (phrases.PhraseFrom(verb + 1) is { } made)
        {
            for (int t = made.Start; t < made.End && noun < 0; t++)
            {
                noun = Nouns.Contains(phrases.Lemma(t)) && phrases.Tag(t) is Upos.Noun or Upos.Propn ? t : -1;
            }
        }

        if (noun < 0 || NoOne(phrases, verb + 1) || phrases.Is(verb, Set("agree")))
        {
            return null;
        }

        List<Party> parties = phrases.Is(verb, FromOutside) ? [] : [.. phrases.Parties(subject)];
        parties.AddRange(Pair(phrases, noun + 1));
        return parties.Count == 0 ? null : new Draft(parties, subject?.Start ?? verb, noun + 1, End(phrases, verb));
    }

    /// <summary>"The two governments agreed to …": only of several sides, or of one with another.</summary>
    private static Draft? ByVerb(Phrases phrases, int verb)
    {
        if (phrases.Lemma(verb) != "agree" || phrases.Subject(verb) is not { } subject)
        {
            return null;
        }

        int after = phrases.SkipTimeRight(verb + 1);
        List<Party> parties = [.. phrases.Parties(subject)];
        bool with = phrases.Word(after) == "with" && phrases.PhraseFrom(after + 1) is not null;
        bool several = phrases.Word(subject.Start) is "both" or "two" || phrases.Are(subject.Start, "the two") || phrases.Are(subject.Start, "the three");
        if (!with && !several)
        {
            return null;
        }

        Span? other = with ? phrases.PhraseFrom(after + 1) : null;
        parties.AddRange(phrases.Parties(other));
        int body = other?.End ?? after;

        // "agreed with him on the issue" is an opinion.
        return phrases.IsInfinitive(body) || (several && phrases.Word(body) is "on" or "a" or "the" or "in") ? new Draft(parties, subject.Start, body, End(phrases, verb)) : null;
    }

    private static Agreement? Finish(Phrases phrases, Draft draft, IReadOnlyList<Party> told)
    {
        Span? terms = null;
        Party? place = null;
        int last = draft.Body;
        for (int t = draft.Body; t < draft.End && terms is null; t++)
        {
            if (phrases.TimeAt(t) is not null)
            {
                continue;
            }

            if (phrases.Word(t) is "but" or "although" or "while" || (phrases.IsVerb(t) && phrases.Word(t) is not ("allowing" or "providing" or "calling")))
            {
                break;
            }

            if (place is null && phrases.Word(t) is "in" or "at" && phrases.Tag(t + 1) == Upos.Propn && phrases.TimeAt(t + 1) is null
                && phrases.PhraseFrom(t + 1) is { } where)
            {
                place = phrases.Party(where);
                last = where.End;
                t = where.End - 1;
                continue;
            }

            terms = TermsAt(phrases, t);
        }

        IReadOnlyList<Party> parties = draft.Parties;
        int end = Math.Max(terms?.End ?? last, last);
        Span evidence = new(draft.Start, end);
        if (parties.Count == 0 && SaysBothSides(phrases, evidence))
        {
            parties = told;
        }

        if (terms is null && place is null && parties.Count < 2)
        {
            return null;
        }

        var amounts = new List<Quantity>();
        QuantityReader.Read(phrases, amounts);
        return new Agreement
        {
            Place = place,
            Parties = parties,
            Terms = terms is { } words ? phrases.Text(words) : "",
            Quantity = terms is { } within ? amounts.FirstOrDefault(q => phrases.Characters(within).Overlaps(q.Span)) : null,
            Evidence = Cover(phrases.Characters(evidence), draft.Parties),
        };
    }

    private static Span Cover(Span words, IReadOnlyList<Party> parties) =>
        new(parties.Aggregate(words.Start, (a, p) => Math.Min(a, p.Span.Start)), parties.Aggregate(words.End, (a, p) => Math.Max(a, p.Span.End)));

    private static Span? TermsAt(Phrases phrases, int token)
    {
        foreach (string opener in TermOpeners)
        {
            if (!phrases.Are(token, opener) || (opener == "to" && !phrases.IsInfinitive(token)))
            {
                continue;
            }

            int start = token + opener.Count(c => c == ' ') + 1;
            Span act = phrases.ActFrom(start, null);
            return phrases.TimeAt(start) is null && act.Length > 0 ? act : null;
        }

        return null;
    }

    private static IReadOnlyList<Party> Pair(Phrases phrases, int from)
    {
        for (int t = from; t < from + 8; t++)
        {
            if (phrases.Word(t) is "between" or "with" && phrases.PhraseFrom(t + 1) is { } phrase)
            {
                return phrases.Parties(phrase);
            }

            if (phrases.Tag(t) == Upos.Punct || phrases.IsVerb(t))
            {
                break;
            }
        }

        return [];
    }

    /// <summary>Whether it has not happened for sure: a modal, a negation, an infinitive or a condition before the verb.</summary>
    private static bool IsOpen(Phrases phrases, int verb)
    {
        int group = phrases.GroupStart(verb);
        bool will = false;
        for (int t = group; t < verb; t++)
        {
            will |= phrases.Word(t) is "will" or "wo" or "must" or "shall" or "'ll";
        }

        bool bare = group == verb && (phrases.Word(verb) == phrases.Lemma(verb) || phrases.Word(verb).EndsWith("ing", StringComparison.Ordinal));
        bool conditional = phrases.Subject(verb) is { } subject && phrases.Word(subject.Start - 1) is "if" or "unless" or "whether" or "until" or "once";
        return will || bare || conditional || phrases.Word(group - 1) is "to" or "without" || phrases.IsUncertain(verb);
    }

    private static bool NoOne(Phrases phrases, int start) => phrases.Word(start) is "no" or "any" || phrases.Word(start - 1) is "no";

    private static bool SaysBothSides(Phrases phrases, Span tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (phrases.Are(t, "both sides") || phrases.Are(t, "the two sides") || phrases.Are(t, "the sides") || phrases.Are(t, "each side"))
            {
                return true;
            }
        }

        return false;
    }

    private static int End(Phrases phrases, int verb)
    {
        int end = verb + 1;
        while (end < phrases.Tokens.End && !(phrases.Word(end) is ";" or ":" or "“"))
        {
            end++;
        }

        return end;
    }

    private static FrozenSet<string> Set(string words) => FrozenSet.Create(StringComparer.Ordinal, words.Split(' '));
}
