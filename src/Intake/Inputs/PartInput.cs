namespace Hearsay.Intake.Inputs;

/// <summary>One of several articles in a file, its bytes at hand.</summary>
/// <param name="where">File name with <c>:line</c>, <c>@offset</c> or <c>#part</c>.</param>
/// <param name="take">Makes the article, with <paramref name="where"/> as its name for messages.</param>
internal sealed class PartInput(string where, Func<string, IntakeOptions, IntakeResult> take) : ArticleInput(where)
{
    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options) => take(Where, options);
}
