using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>An article of which the record now holds what became of it; told only after the transaction is done.</summary>
/// <param name="Where">Where it came from.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record Recorded(string Where, IngestResult Result, DeliveredFailure? Failure);
