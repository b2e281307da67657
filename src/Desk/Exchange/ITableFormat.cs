using Hearsay.Ledger;

namespace Hearsay.Desk.Exchange;

/// <summary>A way of writing tables to files, so that they can be read again without loss.</summary>
internal interface ITableFormat
{
    /// <summary>Writes all rows.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="to">Receives the file; stays open.</param>
    /// <param name="stop">Asked between rows.</param>
    /// <returns>Number of rows.</returns>
    long Write(TableRows rows, Stream to, CancellationToken stop);

    /// <summary>Reads rows as they are asked for.</summary>
    /// <param name="table">The table that they must fit.</param>
    /// <param name="from">The file; stays open.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">Something is not as the table says; names file, row and column.</exception>
    IEnumerable<IReadOnlyList<object?>> Read(TableShape table, Stream from, string file);
}
