namespace Hearsay.Intake.Inputs;

/// <summary>A sound row of a <c>.jsonl</c> file.</summary>
internal sealed class RowInput(string where, ArticleRow row) : ArticleInput(where)
{
    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options) => ArticleIntake.FromRow(Where, row, options);
}
