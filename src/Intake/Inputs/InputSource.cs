using Hearsay.Intake.Feeds;

namespace Hearsay.Intake.Inputs;

/// <summary>Something that holds one article or many: a file, standard input, or bytes that were fetched.</summary>
/// <remarks>Nothing is opened before <see cref="Open"/>.</remarks>
public sealed class InputSource
{
    private readonly Func<InputSource, IEnumerable<ArticleInput>> open;

    private InputSource(string where, string? filePath, Func<InputSource, IEnumerable<ArticleInput>> open) =>
        (Where, FilePath, this.open) = (where, filePath, open);

    /// <summary>Path as given, address, or the name of standard input.</summary>
    public string Where { get; }

    /// <summary>Path of the file; null for anything else.</summary>
    public string? FilePath { get; }

    /// <summary>Whether it may hold several articles; known once it has been opened.</summary>
    public bool HoldsMany { get; private set; }

    /// <summary>A file, told by its first bytes.</summary>
    public static InputSource OfFile(string path) => new(path, path, static source => source.OpenFile());

    /// <summary>Bytes that were fetched from an address.</summary>
    /// <param name="where">The address.</param>
    /// <param name="original">All of them, what the server calls them (empty for nothing), and when they were fetched.</param>
    /// <param name="charset">What the server said of their encoding; null for nothing.</param>
    public static InputSource OfFetched(string where, OriginalDocument original, string? charset)
    {
        ArgumentNullException.ThrowIfNull(original);
        return new(where, null, source => source.OpenFetched(original, charset));
    }

    /// <summary>Standard input.</summary>
    internal static InputSource OfStandardInput(Func<Stream> openStream) =>
        new(InputList.StandardInputName, null, source => source.OpenStream(openStream()));

    /// <summary>Something that cannot be read.</summary>
    internal static InputSource OfFault(string where, Problem problem) =>
        new(where, null, source => [new RejectedInput(source.Where, problem)]);

    /// <summary>Its articles in order, faulty ones as inputs that are rejected. Enumerate once.</summary>
    public IEnumerable<ArticleInput> Open() => open(this);

    private IEnumerable<ArticleInput> OpenFile()
    {
        if (!InputFile.TryReadHead(Where, out byte[] head, out Problem? problem))
        {
            return [new RejectedInput(Where, problem!)];
        }

        SourceFormat format = FormatSniffer.Find(Where, head);
        HoldsMany = format.HoldsMany();
        return HoldsMany ? ManyFile.Open(Where, format) : [new FileInput(Where, format)];
    }

    private IEnumerable<ArticleInput> OpenFetched(OriginalDocument original, string? charset)
    {
        ReadOnlyMemory<byte> bytes = original.Bytes;
        SourceFormat format = FormatSniffer.Find(Where, original.MediaType, bytes.Span[..Math.Min(bytes.Length, FormatSniffer.HeadBytes)]);
        HoldsMany = format.HoldsMany();
        return format == SourceFormat.Feed ? FeedFile.Read(Where, Where, bytes, charset, original.CapturedAt)
            : HoldsMany ? ManyFile.Read(Where, Where, new MemoryStream(bytes.ToArray(), writable: false), head: default, format)
            : [new PartInput(Where, (at, options) => ArticleIntake.FromOriginal(
                at, at, original with { MediaType = format.MediaType() }, format, options, charset))];
    }

    private IEnumerable<ArticleInput> OpenStream(Stream stream)
    {
        byte[] head = StreamHead.Read(stream);
        SourceFormat format = FormatSniffer.Find("", head);
        if (format == SourceFormat.PlainText && StreamHead.IsRows(head))
        {
            format = SourceFormat.JsonLines;
        }

        HoldsMany = format.HoldsMany();
        return HoldsMany
            ? ManyFile.Read(InputList.StandardInputName, StreamInput.Id, stream, head, format)
            : [new StreamInput(stream, head, format)];
    }
}
