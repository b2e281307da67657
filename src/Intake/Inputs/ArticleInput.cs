namespace Hearsay.Intake.Inputs;

/// <summary>Something that may turn out to be an article once it is taken in.</summary>
/// <remarks>Cheap to hold until taken; inputs may be taken by several threads, each input once.</remarks>
public abstract class ArticleInput
{
    private protected ArticleInput(string where) => Where = where;

    /// <summary>File name as given, with <c>:line</c> for a row.</summary>
    public string Where { get; }

    /// <summary>Reads, decodes and checks.</summary>
    public abstract IntakeResult Take(IntakeOptions options);
}
