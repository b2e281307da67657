namespace Hearsay.Intake;

/// <summary>What a publisher says of an item: usable, withheld or canceled (IPTC, <c>pubstatus</c>).</summary>
internal static class PublishingStatus
{
    /// <summary>Why an item may not be read; null where it may.</summary>
    /// <param name="status">The status, with or without the prefix of its scheme; null for none, which means usable.</param>
    public static Problem? Refuse(string? status)
    {
        string code = (status ?? "")[((status ?? "").LastIndexOf(':') + 1)..].Trim().ToLowerInvariant();
        return code switch
        {
            "withheld" => new Problem("is withheld by its publisher (pubstatus)", "Read it once it is released."),
            "canceled" or "cancelled" => new Problem("has been canceled by its publisher (pubstatus)", "Ask the publisher why, and do not use it."),
            _ => null,
        };
    }
}
