using Hearsay.Intake.Feeds;
using Hearsay.Intake.Mail;
using Hearsay.Intake.NewsMl;
using Hearsay.Intake.Ninjs;
using Hearsay.Intake.Warc;

namespace Hearsay.Intake.Inputs;

/// <summary>A file, or standard input, of a format that may hold many articles.</summary>
internal static class ManyFile
{
    /// <summary>Opens a file and streams its articles; a fault of the file is one rejected input.</summary>
    public static IEnumerable<ArticleInput> Open(string path, SourceFormat format) =>
        Open(path, (stem, stream) => Read(path, stem, stream, head: default, format));

    /// <summary>Opens a file and streams what <paramref name="read"/> makes of its stem and its stream.</summary>
    public static IEnumerable<ArticleInput> Open(string path, Func<string, Stream, IEnumerable<ArticleInput>> read)
    {
        if (!InputFile.TryOpen(path, out FileStream? file, out Problem? problem))
        {
            yield return new RejectedInput(path, problem!);
            yield break;
        }

        using (file)
        {
            foreach (ArticleInput input in Guard(path, read(Path.GetFileNameWithoutExtension(path), file!)))
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
        string where, string stem, Stream stream, ReadOnlyMemory<byte> head, SourceFormat format) => Guard(where, format switch
        {
            SourceFormat.JsonLines => RowFile.Read(where, stem, stream, head),
            SourceFormat.Mail => MailFile.Read(where, stem, stream, head),
            SourceFormat.Ninjs => NinjsFile.Read(where, stem, stream, head),
            SourceFormat.NewsMl => NewsMlFile.Read(where, stem, stream, head),
            SourceFormat.Feed => FeedFile.Read(where, stem, stream, head),
            SourceFormat.Warc => WarcArticles.Read(where, stem, stream, head, fromOffset: 0, new WarcTally()),
            _ => [new RejectedInput(where, new Problem($"is {format}, which is not read yet", "Extract its text first, and give that."))],
        });

    // A stream that fails in the middle is one more rejected input after those that came before.
    private static IEnumerable<ArticleInput> Guard(string where, IEnumerable<ArticleInput> source)
    {
        using IEnumerator<ArticleInput> inputs = source.GetEnumerator();
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
