using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>Takes in what <see cref="ProjectExport"/> has written.</summary>
public static class ProjectImport
{
    /// <summary>Checks the files of an export against its manifest.</summary>
    /// <returns>The manifest.</returns>
    /// <exception cref="InvalidDataException">The folder is no export, or a file lacks or is not as it was written.</exception>
    public static ExportManifest Check(string folder, CancellationToken stop)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: there is no such folder. Name one that hearsay export has written.");
        }

        ExportManifest manifest = ExportManifest.Read(folder);
        foreach (ExportedTable table in manifest.Tables)
        {
            stop.ThrowIfCancellationRequested();
            string path = Path.Combine(folder, table.File);

            // A manifest from elsewhere must not lead out of its folder.
            if (table.File != $"{table.Table.Name}.{ExportFormats.NameOf(manifest.Format)}" || Path.GetFileName(table.File) != table.File)
            {
                throw new InvalidDataException($"{Path.Combine(folder, ExportManifest.FileName)}: names the file \"{table.File}\", which is none of an export.");
            }

            if (!File.Exists(path))
            {
                throw new InvalidDataException($"{path}: lacks. Copy the whole folder, or export the project again.");
            }

            using FileStream file = File.OpenRead(path);
            if (ProjectExport.HashOf(file) != table.Sha256)
            {
                throw new InvalidDataException($"{path}: is not as it was written (its SHA-256 differs). Copy it again, or export the project again.");
            }
        }

        return manifest;
    }

    /// <summary>Takes in all rows in one transaction.</summary>
    /// <param name="ledger">An empty project.</param>
    /// <param name="folder">The export.</param>
    /// <param name="manifest">What <see cref="Check"/> has found in it.</param>
    /// <param name="stop">Stops it; the project is empty then.</param>
    /// <exception cref="InvalidOperationException">The project is not empty.</exception>
    /// <exception cref="InvalidDataException">The export is of another schema, or a row does not fit its table.</exception>
    public static void Read(ILedger ledger, string folder, ExportManifest manifest, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(manifest);
        string schema = ledger.Facts().SchemaVersion;
        if (manifest.SchemaVersion != schema)
        {
            throw new InvalidDataException(
                $"{folder}: is of schema {manifest.SchemaVersion}, this program has {schema}. Export the project again with this version ({manifest.Program} wrote it).");
        }

        ledger.Restore(TablesOf(folder, manifest), stop);
    }

    private static IEnumerable<TableRows> TablesOf(string folder, ExportManifest manifest)
    {
        ITableFormat format = ExportFormats.For(manifest.Format);
        foreach (ExportedTable table in manifest.Tables)
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, table.File));
            yield return new TableRows(table.Table, format.Read(table.Table, file, table.File));
        }
    }
}
