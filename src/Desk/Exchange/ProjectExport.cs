using System.Security.Cryptography;
using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>Writes a whole project into a folder of plain files, so that it can be read without this program or moved.</summary>
public static class ProjectExport
{
    /// <summary>Writes one file a table and the manifest: all of them or nothing.</summary>
    /// <param name="ledger">The project.</param>
    /// <param name="folder">A folder that is empty or does not exist.</param>
    /// <param name="format">What the files are.</param>
    /// <param name="program">Version of the program.</param>
    /// <param name="at">When it is done.</param>
    /// <param name="stop">Stops it; nothing is left then.</param>
    /// <exception cref="IOException">The folder holds something, or cannot be written.</exception>
    public static ExportManifest Write(
        ILedger ledger, string folder, ExportFormat format, string program, DateTimeOffset at, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new IOException($"{folder}: is there already. Name a new or an empty folder.");
        }

        string temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(temporary);
            ITableFormat tables = ExportFormats.For(format);
            var manifest = new ExportManifest
            {
                Program = program,
                SchemaVersion = ledger.Facts().SchemaVersion,
                ExportedAt = at,
                Format = format,
                Tables = [.. ledger.Dump().Select(t => WriteTable(t, tables, temporary, $"{t.Table.Name}.{ExportFormats.NameOf(format)}", stop))],
            };
            File.WriteAllBytes(Path.Combine(temporary, ExportManifest.FileName), manifest.Write());
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(temporary, target);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static ExportedTable WriteTable(TableRows rows, ITableFormat format, string folder, string file, CancellationToken stop)
    {
        string path = Path.Combine(folder, file);
        long count;
        using (FileStream to = File.Create(path))
        {
            count = format.Write(rows, to, stop);
        }

        using FileStream written = File.OpenRead(path);
        return new ExportedTable(rows.Table, file, count, written.Length, HashOf(written));
    }

    /// <summary>SHA-256 of a file, lower-case hex.</summary>
    internal static string HashOf(Stream file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
