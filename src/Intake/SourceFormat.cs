namespace Hearsay.Intake;

/// <summary>Forms in which articles come.</summary>
public enum SourceFormat
{
    /// <summary>One article without markup.</summary>
    PlainText,

    /// <summary>Many articles, a JSON object a line (<see cref="ArticleRow"/>).</summary>
    JsonLines,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>An e-mail with what is attached to it, or a mailbox of several (mbox).</summary>
    Mail,

    /// <summary>One IPTC ninjs item, or an array of them.</summary>
    Ninjs,

    /// <summary>IPTC NewsML-G2: a news item or a message of several.</summary>
    NewsMl,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>Web archive, each record gzipped or not.</summary>
    Warc,

    /// <summary>XML of a kind that is not read.</summary>
    UnknownXml,
}
