namespace Hearsay.Ledger;

/// <summary>Names an observation; written <c>O12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct ObservationId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('O', Value);

    /// <summary>Reads <c>O12</c>, <c>o12</c>.</summary>
    public static bool TryParse(string? text, out ObservationId id)
    {
        bool isOne = RecordId.TryParse('O', text, out long value);
        id = new ObservationId(value);
        return isOne;
    }
}
