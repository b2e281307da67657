namespace Hearsay.Intake;

/// <summary>What became of one input: an article or a rejection, never both.</summary>
public sealed record IntakeResult
{
    private IntakeResult(Article? article, Rejection? rejection) => (Article, Rejection) = (article, rejection);

    /// <summary>The article; null when rejected.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; null when there is one.</summary>
    public Rejection? Rejection { get; }

    /// <summary>The input is an article.</summary>
    public static IntakeResult Accept(Article article) => new(article, null);

    /// <summary>The input cannot be read.</summary>
    public static IntakeResult Reject(string where, Problem problem) => new(null, new Rejection(where, problem));
}
