namespace Hearsay.Ledger;

/// <summary>Names a failure of intake; written <c>F12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct FailureId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('F', Value);

    /// <summary>Reads <c>F12</c>, <c>f12</c>.</summary>
    public static bool TryParse(string? text, out FailureId id)
    {
        bool isOne = RecordId.TryParse('F', text, out long value);
        id = new FailureId(value);
        return isOne;
    }
}
