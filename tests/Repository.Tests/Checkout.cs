using System.ComponentModel;
using System.Diagnostics;

namespace Hearsay.Repository.Tests;

/// <summary>The files of this repository, as git would hand them to somebody else.</summary>
internal static class Checkout
{
    private static readonly string[] IgnoredFolders =
        [".git", "artifacts", "bin", "obj", ".vs", ".vscode", ".idea", "__pycache__", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] BinaryExtensions = [".bin", ".png", ".pdf", ".zip", ".gz"];

    /// <summary>Folder that holds the solution file.</summary>
    public static string Root => CheckoutFolder.Root;

    /// <summary>Paths relative to <see cref="Root"/>, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>The files that hold text.</summary>
    public static IEnumerable<string> TextFiles =>
        Files.Where(f => !BinaryExtensions.Contains(Path.GetExtension(f), StringComparer.Ordinal)
            && !f.StartsWith("fuzz/corpus/", StringComparison.Ordinal));

    public static bool Exists(string path) =>
        File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static List<string> ListFiles()
    {
        // Tracked and about to be tracked. A copy without git (a source archive) is walked instead.
        var files = AskGit() ?? Walk(new DirectoryInfo(Root));
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f))).Order(StringComparer.Ordinal)];
    }

    private static List<string>? AskGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard -z")
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries)] : null;
        }
        catch (Win32Exception)
        {
            return null; // git is not installed
        }
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(f => Path.GetRelativePath(Root, f.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories()
                .Where(d => !IgnoredFolders.Contains(d.Name, StringComparer.Ordinal))
                .SelectMany(Walk));
}
