namespace Hearsay.Ledger;

/// <summary>A version while a reading of it is recorded.</summary>
/// <param name="Id">Which version.</param>
/// <param name="Document">Of which document.</param>
/// <param name="Text">Its text.</param>
/// <param name="From">First day of publication; null while unknown.</param>
/// <param name="To">Last day of publication; null while unknown.</param>
/// <param name="OutletKey">Publisher, case and accents aside; null while unknown.</param>
/// <param name="IsReplaced">Whether the document has a newer text, so that nothing in this one stands any more.</param>
internal sealed record ReadVersion(long Id, long Document, CodePointText Text, DateOnly? From, DateOnly? To, string? OutletKey, bool IsReplaced = false);
