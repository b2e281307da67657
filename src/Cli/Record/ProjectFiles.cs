namespace Hearsay.Cli.Record;

/// <summary>The files that a project in a file consists of.</summary>
internal static class ProjectFiles
{
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];

    /// <summary>Deletes them; nothing where there are none.</summary>
    /// <exception cref="IOException">One is in use.</exception>
    public static void Delete(string path)
    {
        foreach (string ending in Endings)
        {
            File.Delete(path + ending);
        }
    }
}
