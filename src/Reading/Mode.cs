namespace Hearsay.Reading;

/// <summary>How much of the content stands in quotation marks.</summary>
public enum Mode
{
    /// <summary>Every piece opens with a quotation mark.</summary>
    Direct,

    /// <summary>No quotation mark inside the content.</summary>
    Indirect,

    /// <summary>Quoted words inside reported ones.</summary>
    Mixed,
}
