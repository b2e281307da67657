using Hearsay.Language;

namespace Hearsay.Meaning.Stances;

/// <summary>Finds the form of a content's first clause by a few words, without a parse.</summary>
internal static class ContentForms
{
    // The first modal or verb of a clause is looked for in so many tokens.
    private const int Window = 25;

    private static readonly HashSet<string> WhWords = new(StringComparer.Ordinal)
    { "whether", "why", "how", "what", "who", "which", "where", "when", "if" };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    { "that", "and", "but", "so", "well", "look", "now", "yes", "no", "yeah", "then", "because" };

    private static readonly HashSet<string> Wills = new(StringComparer.Ordinal) { "will", "'ll", "wo", "shall", "would", "'d" };

    private static readonly HashSet<string> Musts = new(StringComparer.Ordinal) { "must", "should", "ought" };

    private static readonly HashSet<string> OtherModals = new(StringComparer.Ordinal) { "can", "could", "may", "might", "ca" };

    private static readonly HashSet<string> Speakers = new(StringComparer.Ordinal) { "i", "we" };

    private static readonly HashSet<string> Reported = new(StringComparer.Ordinal) { "he", "she", "they" };

    /// <summary>Form of the content and the places of the run that show it.</summary>
    public static (ContentForm Form, int From, int To) Of(TokenRun run)
    {
        int start = 0;
        while (start < run.Count && (run.Upos(start) is Upos.Punct or Upos.Intj || Openers.Contains(run.Form(start))))
        {
            start++;
        }

        if (start == run.Count)
        {
            return (ContentForm.Noun, 0, 0);
        }

        int last = run.Count - 1;
        while (last > start && run.Upos(last) == Upos.Punct && run.Form(last) != "?")
        {
            last--;
        }

        return run.Form(last) == "?" ? (ContentForm.Question, last, last + 1)
            : WhWords.Contains(run.Form(start)) ? (ContentForm.Wh, start, start + 1)
            : IsTo(run, run.Form(start) == "not" ? start + 1 : start) ? (ContentForm.To, start, start + 1)
            : run.Upos(start) == Upos.Verb && (start == 0 || run.Form(start - 1) != "that") && run.Form(start).EndsWith("ing", StringComparison.Ordinal) ? (ContentForm.Doing, start, start + 1)
            : IsOrder(run, start) ? (ContentForm.Imperative, start, start + 1)
            : Clause(run, start);
    }

    private static (ContentForm Form, int From, int To) Clause(TokenRun run, int start)
    {
        int end = Math.Min(run.Count, start + Window);
        for (int i = start; i < end; i++)
        {
            string form = run.Form(i);
            if (IsTo(run, i))
            {
                return (ContentForm.NounTo, i, i + 1);
            }

            if (IsEnd(form))
            {
                break;
            }

            if (Musts.Contains(form) || IsNeed(run, i))
            {
                return (IsPast(run, i) ? ContentForm.Clause : ContentForm.Must, i, i + 1);
            }

            if (Wills.Contains(form) || IsGoing(run, i))
            {
                return Will(run, i, start);
            }

            // A verb inside a relative clause is taken for the main one: rare before the first modal, and cheaper than a parse.
            if (OtherModals.Contains(form) || (run.Upos(i) is Upos.Verb or Upos.Aux && !form.EndsWith("ing", StringComparison.Ordinal)))
            {
                return (ContentForm.Clause, i, i + 1);
            }
        }

        return (ContentForm.Noun, start, start);
    }

    private static (ContentForm Form, int From, int To) Will(TokenRun run, int modal, int start)
    {
        int subject = modal - 1;
        while (subject > start && run.Upos(subject) is Upos.Adv)
        {
            subject--;
        }

        string who = subject >= start ? run.Form(subject) : "";
        bool own = Speakers.Contains(who) || (Reported.Contains(who) && !run.InQuote(subject));
        bool not = modal + 1 < run.Count && run.Form(modal + 1) is "not" or "n't" or "never";
        bool conditional = run.Form(modal) is "would" or "'d";
        return !own ? (conditional ? ContentForm.Clause : ContentForm.Will, modal, modal + 1)
            : not ? (ContentForm.OwnWillNot, modal, modal + 2)
            : conditional && run.InQuote(modal) ? (ContentForm.Clause, modal, modal + 1)
            : (ContentForm.OwnWill, modal, modal + 1);
    }

    private static bool IsTo(TokenRun run, int i) =>
        i + 1 < run.Count && run.Form(i) == "to" && (run.Upos(i + 1) is Upos.Verb or Upos.Aux
            || (i + 2 < run.Count && run.Upos(i + 1) == Upos.Adv && run.Upos(i + 2) is Upos.Verb or Upos.Aux));

    private static bool IsOrder(TokenRun run, int i) =>
        run.InQuote(i) && run.Upos(i) is Upos.Verb && run.Form(i) == run.Lemma(i) && i + 1 < run.Count && run.Upos(i + 1) != Upos.Adp;

    // "need to", "has to", "got to" with a subject before it.
    private static bool IsNeed(TokenRun run, int i) =>
        i > 0 && run.Form(i) is "need" or "needs" or "have" or "has" or "'ve" or "got" && i + 1 < run.Count && run.Form(i + 1) == "to" && run.Upos(i) is Upos.Verb or Upos.Aux;

    // "Should have stood" asks nobody for anything.
    private static bool IsPast(TokenRun run, int modal)
    {
        int i = modal + 1;
        while (i < run.Count && run.Upos(i) is Upos.Adv or Upos.Part)
        {
            i++;
        }

        return i < run.Count && run.Form(i) == "have" && run.Upos(i) == Upos.Aux;
    }

    private static bool IsGoing(TokenRun run, int i) => run.Form(i) == "going" && i + 1 < run.Count && IsTo(run, i + 1);

    private static bool IsEnd(string form) => form is "." or "!" or ";" or "—" or "--";
}
