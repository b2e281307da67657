using System.IO.Enumeration;

namespace Hearsay.Intake.Inputs;

/// <summary>What a user named, turned into articles to read: files, folders, standard input.</summary>
/// <param name="paths">As given; <c>-</c> is standard input.</param>
/// <param name="isRecursive">Whether folders are read.</param>
/// <param name="openStandardInput">Called once if <c>-</c> is among the paths.</param>
public sealed class InputList(IReadOnlyList<string> paths, bool isRecursive, Func<Stream> openStandardInput)
{
    /// <summary>Name of standard input in messages.</summary>
    public const string StandardInputName = "standard input";

    private static readonly string[] Extensions =
    [
        ".txt", ".text", ".md", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".pdf", ".eml", ".mbox", ".mht", ".mhtml",
        ".warc", ".warc.gz", ".wet.gz",
    ];

    private bool standardInputIsTaken;

    /// <summary>Extensions of the files that are read inside folders, for messages.</summary>
    public static string FolderKinds { get; } = string.Join(' ', Extensions);

    /// <summary>Files inside folders that were passed over for their extension; grows while reading.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Whether a file seen so far may hold several articles.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Inputs in the order given, folders by ordinal path; faults come as inputs that are rejected.</summary>
    /// <remarks>Lazy: nothing is opened before it is reached. Enumerate once.</remarks>
    public IEnumerable<ArticleInput> Open() => paths.SelectMany(Expand);

    private IEnumerable<ArticleInput> Expand(string path)
    {
        if (path == "-")
        {
            return standardInputIsTaken
                ? [new RejectedInput(StandardInputName, new Problem("is named twice", "Name - once."))]
                : OpenStandardInput();
        }

        if (!Directory.Exists(path))
        {
            return OpenFile(path);
        }

        return isRecursive
            ? Walk(path)
            : [new RejectedInput(path, new Problem("is a folder", "Add --recursive to read the files in it."))];
    }

    private IEnumerable<ArticleInput> OpenFile(string path)
    {
        if (!InputFile.TryReadHead(path, out byte[] head, out Problem? problem))
        {
            return [new RejectedInput(path, problem!)];
        }

        SourceFormat format = FormatSniffer.Find(path, head);
        if (!format.HoldsMany())
        {
            return [new FileInput(path, format)];
        }

        HasParts = true;
        return ManyFile.Open(path, format);
    }

    private IEnumerable<ArticleInput> OpenStandardInput()
    {
        standardInputIsTaken = true;
        Stream stream = openStandardInput();
        byte[] head = StreamHead.Read(stream);
        SourceFormat format = FormatSniffer.Find("", head);
        if (format == SourceFormat.PlainText && StreamHead.IsRows(head))
        {
            format = SourceFormat.JsonLines;
        }

        if (!format.HoldsMany())
        {
            return [new StreamInput(stream, head, format)];
        }

        HasParts = true;
        return ManyFile.Read(StandardInputName, StreamInput.Id, stream, head, format);
    }

    private IEnumerable<ArticleInput> Walk(string folder)
    {
        var files = new List<string>();
        Problem? fault = null;
        try
        {
            files.AddRange(FilesIn(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = InputFile.Unreadable(e);
        }

        if (fault is not null)
        {
            return [new RejectedInput(folder, fault)];
        }

        int count = files.Count;
        files.RemoveAll(file => !Extensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        SkippedCount += count - files.Count;
        files.Sort(StringComparer.Ordinal);
        return files.Count == 0
            ? [new RejectedInput(folder, new Problem("holds no file to read", $"Files inside folders are read if they end in {FolderKinds}."))]
            : files.SelectMany(OpenFile);
    }

    // Links to folders are not followed: they may lead round in a circle.
    private static FileSystemEnumerable<string> FilesIn(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };
}
