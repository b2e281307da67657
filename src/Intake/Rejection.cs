namespace Hearsay.Intake;

/// <summary>An input that was not read.</summary>
/// <param name="Where">File name, with <c>:line</c> for a row.</param>
/// <param name="Problem">Why, and what to do.</param>
public sealed record Rejection(string Where, Problem Problem)
{
    /// <summary>Whether the program failed rather than the input.</summary>
    public bool IsFault { get; init; }

    /// <summary>One line: where, why, what to do. Control characters are made visible.</summary>
    public override string ToString() =>
        ControlPictures.Show($"{Where}: {Problem.Reason}. {Problem.Advice}", keepLines: false);
}
