namespace Hearsay.Ledger;

/// <summary>Names a document: one story at one outlet, through all its versions; written <c>D12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct DocumentId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('D', Value);

    /// <summary>Reads <c>D12</c>, <c>d12</c>.</summary>
    public static bool TryParse(string? text, out DocumentId id)
    {
        bool isOne = RecordId.TryParse('D', text, out long value);
        id = new DocumentId(value);
        return isOne;
    }
}
