namespace Hearsay;

/// <summary>The copy of the repository that a test or tool was built in. Compiled into each of them.</summary>
internal static class CheckoutFolder
{
    /// <summary>Folder that holds the solution file.</summary>
    /// <exception cref="InvalidDataException">The program has been moved out of the repository.</exception>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidDataException($"No folder above {AppContext.BaseDirectory} holds Hearsay.slnx.");
    }
}
