using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>One file of an export.</summary>
/// <param name="Table">The table: its name and columns.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
public sealed record ExportedTable(TableShape Table, string File, long Rows, long SizeBytes, string Sha256);
