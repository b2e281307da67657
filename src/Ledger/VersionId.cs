namespace Hearsay.Ledger;

/// <summary>Names one frozen text of a document; written <c>V12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct VersionId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('V', Value);

    /// <summary>Reads <c>V12</c>, <c>v12</c>.</summary>
    public static bool TryParse(string? text, out VersionId id)
    {
        bool isOne = RecordId.TryParse('V', text, out long value);
        id = new VersionId(value);
        return isOne;
    }
}
