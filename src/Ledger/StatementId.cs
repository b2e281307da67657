namespace Hearsay.Ledger;

/// <summary>Names a statement through all its readings and corrections; written <c>S12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct StatementId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('S', Value);

    /// <summary>Reads <c>S12</c>, <c>s12</c>.</summary>
    public static bool TryParse(string? text, out StatementId id)
    {
        bool isOne = RecordId.TryParse('S', text, out long value);
        id = new StatementId(value);
        return isOne;
    }
}
