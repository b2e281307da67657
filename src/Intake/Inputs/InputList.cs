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
        ".warc", ".warc.gz", ".wet.gz", ".rss", ".atom", ".xml", ".json",
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
    public IEnumerable<ArticleInput> Open() => Sources().SelectMany(source =>
    {
        IEnumerable<ArticleInput> inputs = source.Open();
        HasParts |= source.HoldsMany;
        return inputs;
    });

    /// <summary>The same before anything in it is opened: files, standard input, faults.</summary>
    /// <remarks>Lazy. Enumerate once.</remarks>
    public IEnumerable<InputSource> Sources() => paths.SelectMany(Expand);

    private IEnumerable<InputSource> Expand(string path)
    {
        if (path == "-")
        {
            bool isTwice = standardInputIsTaken;
            standardInputIsTaken = true;
            return [isTwice
                ? InputSource.OfFault(StandardInputName, new Problem("is named twice", "Name - once."))
                : InputSource.OfStandardInput(openStandardInput)];
        }

        if (!Directory.Exists(path))
        {
            return [InputSource.OfFile(path)];
        }

        return isRecursive
            ? Walk(path)
            : [InputSource.OfFault(path, new Problem("is a folder", "Add --recursive to read the files in it."))];
    }

    private IEnumerable<InputSource> Walk(string folder)
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
            return [InputSource.OfFault(folder, fault)];
        }

        int count = files.Count;
        files.RemoveAll(file => !Extensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        SkippedCount += count - files.Count;
        files.Sort(StringComparer.Ordinal);
        return files.Count == 0
            ? [InputSource.OfFault(folder, new Problem("holds no file to read", $"Files inside folders are read if they end in {FolderKinds}."))]
            : files.Select(InputSource.OfFile);
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
