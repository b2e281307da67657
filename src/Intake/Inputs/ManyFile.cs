using Hearsay.Intake.Mail;

namespace Hearsay.Intake.Inputs;

/// <summary>A file, or standard input, of a format that may hold many articles.</summary>
internal static class ManyFile
{
    /// <summary>Opens a file and streams its articles; a fault of the file is one rejected input.</summary>
    public static IEnumerable<ArticleInput> Open(string path, SourceFormat format)
    {
        if (!InputFile.TryOpen(path, out FileStream? file, out Problem? problem))
        {
            yield return new RejectedInput(path, problem!);
            yield break;
        }

        using (file)
        {
            foreach (ArticleInput input in Read(path, Path.GetFileNameWithoutExtension(path), file!, head: default, format))
            {
                yield return input;
            }
        }
    }

    /// <summary>Streams the articles of an open stream, faulty ones as rejected inputs.</summary>
    /// <param name="where">Name for messages.</param>
    /// <param name="stem">Start of the ids of articles that have none of their own.</param>
    /// <param name="stream">Read to its end; not closed.</param>
    /// <param name="head">Bytes that were taken from the stream before.</param>
    /// <param name="format">One that <see cref="SourceFormats.HoldsMany"/>.</param>
    public static IEnumerable<ArticleInput> Read(
        string where, string stem, Stream stream, ReadOnlyMemory<byte> head, SourceFormat format)
    {
        using IEnumerator<ArticleInput> inputs = (format switch
        {
            SourceFormat.JsonLines => RowFile.Read(where, stem, stream, head),
            SourceFormat.Mail => MailFile.Read(where, stem, stream, head),
            _ => [new RejectedInput(where, new Problem($"is {format}, which is not read yet", "Extract its text first, and give that."))],
        }).GetEnumerator();
        while (true)
        {
            Problem? fault = null;
            bool isThere = false;
            try
            {
                isThere = inputs.MoveNext();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = InputFile.Unreadable(e);
            }

            if (fault is not null)
            {
                yield return new RejectedInput(where, fault);
            }

            if (!isThere)
            {
                yield break;
            }

            yield return inputs.Current;
        }
    }
}
