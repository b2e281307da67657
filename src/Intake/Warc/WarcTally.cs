namespace Hearsay.Intake.Warc;

/// <summary>What became of the records of an archive; grows while it is read.</summary>
public sealed class WarcTally
{
    /// <summary>Sound records.</summary>
    public long Records { get; internal set; }

    /// <summary>Of these, pages and texts that were given out as articles.</summary>
    public long Articles { get; internal set; }

    /// <summary>Of these, the rest: requests, metadata, pictures, redirects, pages not found …</summary>
    public long PassedOver => Records - Articles;

    /// <summary>Of the records, those whose length was missing or wrong.</summary>
    public long Mended { get; internal set; }

    /// <summary>Damaged places; each is one rejection.</summary>
    public long Damaged { get; internal set; }
}
