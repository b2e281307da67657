namespace Hearsay.Ledger;

/// <summary>An observation of the record.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Observation">What was seen.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
public sealed record ObservationRow(ObservationId Id, ObservationRecord Observation, string RecordedBy, DateTimeOffset RecordedAt);
