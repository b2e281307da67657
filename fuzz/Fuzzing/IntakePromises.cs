using Hearsay.Intake;

namespace Hearsay.Fuzzing;

/// <summary>What becomes of any bytes: a sound article, or a rejection that tells why.</summary>
public static class IntakePromises
{
    private static readonly string[] LineBreaks = ["\n", "\r", "\u001b"];

    /// <summary>Checks one result of taking bytes in.</summary>
    /// <exception cref="InvalidOperationException">It is neither, or both, or not sound.</exception>
    public static void Check(IntakeResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Promise.Kept(result.Article is null != result.Rejection is null, "an input is an article or a rejection");
        if (result.Rejection is { } rejection)
        {
            Promise.Kept(!rejection.IsFault, "bad input is no fault of the program");
            Promise.Kept(rejection.Problem.Reason.Length > 0 && rejection.Problem.Advice.Length > 0, "a rejection says why and what to do");
            Promise.Kept(!LineBreaks.Any(b => rejection.ToString().Contains(b, StringComparison.Ordinal)), "a rejection is one harmless line");
            return;
        }

        string text = result.Article!.Text;
        Promise.Kept(!string.IsNullOrWhiteSpace(text), "an article is not blank");
        Promise.Kept(!text.Contains('\0', StringComparison.Ordinal), "an article holds no NUL");
        Promise.Kept(IsWellFormed(text), "an article holds no half characters");
        Promise.Kept(result.Article.Id.Length > 0, "an article has an id");
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
