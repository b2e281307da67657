namespace Hearsay.Intake.Inputs;

/// <summary>Standard input that holds one article.</summary>
/// <param name="stream">Read to its end when taken; not closed.</param>
/// <param name="head">Bytes already taken from the stream.</param>
internal sealed class StreamInput(Stream stream, ReadOnlyMemory<byte> head) : ArticleInput(InputList.StandardInputName)
{
    /// <summary>Id of an article that came without a file name.</summary>
    public const string Id = "stdin";

    /// <inheritdoc/>
    public override IntakeResult Take(IntakeOptions options) =>
        InputFile.TryReadAll(stream, head, out byte[] bytes, out Problem? problem)
            ? ArticleIntake.FromBytes(Where, Id, bytes, options)
            : IntakeResult.Reject(Where, problem!);
}
