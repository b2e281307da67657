namespace Hearsay.Intake.Inputs;

/// <summary>Standard input that holds one article.</summary>
/// <param name="stream">Read to its end when taken; not closed.</param>
/// <param name="head">Bytes already taken from the stream.</param>
/// <param name="format">What they show it to be.</param>
internal sealed class StreamInput(Stream stream, ReadOnlyMemory<byte> head, SourceFormat format)
    : ArticleInput(InputList.StandardInputName)
{
    /// <summary>Id of an article that came without a file name.</summary>
    public const string Id = "stdin";

    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options) =>
        InputFile.TryReadAll(stream, head, out byte[] bytes, out Problem? problem)
            ? ArticleIntake.FromOriginal(Where, Id, new OriginalDocument(bytes, format.MediaType()), format, options)
            : IntakeResult.Reject(Where, problem!);
}
