using Hearsay.Intake;
using Hearsay.Intake.Inputs;

namespace Hearsay.Desk;

/// <summary>Reads many articles, in order, on several cores.</summary>
/// <param name="read">Reads one article, such as <see cref="ArticleInterpreter.Read(Article)"/>; called by several threads.</param>
/// <param name="options">How inputs are taken in.</param>
public sealed class ArticleReader(Func<Article, ReadArticle> read, IntakeOptions options)
{
    /// <summary>Reads each input and makes something of it, both on the worker threads.</summary>
    /// <param name="inputs">Pulled one by one by the caller's thread, at most a few ahead of the results.</param>
    /// <param name="make">Formats one article; called by several threads.</param>
    /// <param name="jobs">Inputs worked on at once, at least 1.</param>
    /// <param name="stop">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <returns>One outcome an input, in the order of the inputs whatever <paramref name="jobs"/> is.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="jobs"/> is below 1.</exception>
    public IEnumerable<ReadOutcome<T>> ReadMany<T>(
        IEnumerable<ArticleInput> inputs, Func<ReadArticle, T> make, int jobs, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(make);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        return InOrder.Run(inputs, input => ReadOne(input, make), jobs, stop);
    }

    private ReadOutcome<T> ReadOne<T>(ArticleInput input, Func<ReadArticle, T> make)
    {
        try
        {
            IntakeResult taken = input.Take(options);
            return taken.Article is { } article
                ? new ReadOutcome<T>(input.Where, make(read(article)), null)
                : new ReadOutcome<T>(input.Where, default, taken.Rejection);
        }
#pragma warning disable CA1031 // A fault in one article must not cost a batch the others; it is reported as ours.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return new ReadOutcome<T>(input.Where, default, Fault(input.Where, e));
        }
    }

    /// <summary>How a failure of the program is told.</summary>
    internal static Rejection Fault(string where, Exception e) =>
        new(where, new Problem($"made the reader fail ({e.GetType().Name}: {e.Message.TrimEnd('.')})", "Please report this with the text."))
        {
            IsFault = true,
        };
}
