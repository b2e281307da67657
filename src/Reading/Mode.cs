namespace Hearsay.Reading;

/// <summary>How much of the content stands in quotation marks.</summary>
public enum Mode
{
    /// <summary>All words stand in quotation marks, but for a "that" that opens them.</summary>
    Direct,

    /// <summary>No word stands in quotation marks.</summary>
    Indirect,

    /// <summary>Quoted words inside reported ones.</summary>
    Mixed,
}
