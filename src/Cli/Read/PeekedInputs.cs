using Hearsay.Intake.Inputs;

namespace Hearsay.Cli.Read;

/// <summary>Inputs that can be asked, before any is read, whether there are several.</summary>
internal sealed class PeekedInputs(IEnumerable<ArticleInput> inputs) : IDisposable
{
    private readonly IEnumerator<ArticleInput> rest = inputs.GetEnumerator();
    private readonly List<ArticleInput> first = [];

    /// <summary>Whether there are at least two inputs. Opens no more than two.</summary>
    public bool HasSeveral()
    {
        while (first.Count < 2 && rest.MoveNext())
        {
            first.Add(rest.Current);
        }

        return first.Count > 1;
    }

    /// <summary>All inputs in order. Enumerate once.</summary>
    public IEnumerable<ArticleInput> All()
    {
        foreach (ArticleInput input in first)
        {
            yield return input;
        }

        while (rest.MoveNext())
        {
            yield return rest.Current;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rest.Dispose();
}
