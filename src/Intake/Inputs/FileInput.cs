namespace Hearsay.Intake.Inputs;

/// <summary>A file that holds one article.</summary>
internal sealed class FileInput(string path, SourceFormat format) : ArticleInput(path)
{
    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options)
    {
        if (!InputFile.TryOpen(Where, out FileStream? file, out Problem? problem))
        {
            return IntakeResult.Reject(Where, problem!);
        }

        using (file)
        {
            return InputFile.TryReadAll(file!, head: default, out byte[] bytes, out problem)
                ? ArticleIntake.FromOriginal(
                    Where, Path.GetFileNameWithoutExtension(Where), new OriginalDocument(bytes, format.MediaType()), format, options)
                : IntakeResult.Reject(Where, problem!);
        }
    }
}
