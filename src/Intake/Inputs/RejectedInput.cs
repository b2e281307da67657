namespace Hearsay.Intake.Inputs;

/// <summary>An input whose fault is known before it is opened.</summary>
internal sealed class RejectedInput(string where, Problem problem) : ArticleInput(where)
{
    /// <summary>The fault.</summary>
    public Problem Problem => problem;

    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options) => IntakeResult.Reject(Where, problem);
}
