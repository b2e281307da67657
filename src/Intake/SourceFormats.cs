namespace Hearsay.Intake;

/// <summary>What is the same for all sources of one format.</summary>
public static class SourceFormats
{
    /// <summary>Whether a file of this format may hold several articles, each then an input of its own.</summary>
    public static bool HoldsMany(this SourceFormat format) => format
        is SourceFormat.JsonLines or SourceFormat.Mail or SourceFormat.Ninjs or SourceFormat.NewsMl or SourceFormat.Feed or SourceFormat.Warc;

    /// <summary>Media type (RFC 6838) of a whole file of this format.</summary>
    public static string MediaType(this SourceFormat format) => format switch
    {
        SourceFormat.JsonLines => "application/jsonl",
        SourceFormat.Html => "text/html",
        SourceFormat.Pdf => "application/pdf",
        SourceFormat.Mail => "message/rfc822",
        SourceFormat.Ninjs => "application/json",
        SourceFormat.NewsMl or SourceFormat.Feed or SourceFormat.UnknownXml => "application/xml",
        SourceFormat.Warc => "application/warc",
        _ => "text/plain",
    };
}
