using Hearsay.Language;

namespace Hearsay.Meaning.Deadlines;

/// <summary>Finds the condition that a deadline stands under: "if …", "unless …", "on condition that …".</summary>
internal static class Conditions
{
    private static readonly string[] Openers =
        ["if", "unless", "provided that", "provided", "on condition that", "on the condition that", "as long as", "in exchange for", "in return for"];

    /// <summary>Tokens of the condition in the sentence of a deadline; null where there is none.</summary>
    public static Span? Of(Phrases phrases, Draft draft)
    {
        for (int t = phrases.Tokens.Start; t < phrases.Tokens.End; t++)
        {
            if (!Opens(phrases, t))
            {
                continue;
            }

            int end = t + 1;
            while (end < phrases.Tokens.End && !(phrases.Tag(end) == Upos.Punct && phrases.Word(end) != "-"))
            {
                end++;
            }

            // "speaking on condition that …", "asked if …": only what follows the act or opens the sentence.
            bool opensSentence = t == phrases.Tokens.Start && phrases.Word(end) == ",";
            bool follows = draft.Act is { } act && t >= act.End && t <= act.End + 8 && NoVerbBetween(phrases, act.End, t);
            if (opensSentence || follows)
            {
                return new Span(t, end);
            }
        }

        return null;
    }

    /// <summary>Whether a condition opens at a token.</summary>
    public static bool Opens(Phrases phrases, int token)
    {
        if (phrases.Word(token - 1) is "even" or "as" or "what" or "only" or "asked" or "wonder" or "wondered")
        {
            return false;
        }

        foreach (string opener in Openers)
        {
            if (phrases.Are(token, opener))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NoVerbBetween(Phrases phrases, int start, int end)
    {
        for (int t = start; t < end; t++)
        {
            if (phrases.IsVerb(t))
            {
                return false;
            }
        }

        return true;
    }
}
