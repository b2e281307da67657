namespace Hearsay.Ledger;

/// <summary>Names an actor of the record; written <c>A12</c>.</summary>
/// <param name="Value">Positive; the same in every copy of the project.</param>
public readonly record struct ActorId(long Value)
{
    /// <summary>Letter and number.</summary>
    public override string ToString() => RecordId.Format('A', Value);

    /// <summary>Reads <c>A12</c>, <c>a12</c>.</summary>
    public static bool TryParse(string? text, out ActorId id)
    {
        bool isOne = RecordId.TryParse('A', text, out long value);
        id = new ActorId(value);
        return isOne;
    }
}
