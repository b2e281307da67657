namespace Hearsay.Intake;

/// <summary>How the bytes of a text were read.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first, told by its byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first, told by its byte order mark.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, guessed because the bytes are no UTF-8.</summary>
    Windows1252,

    /// <summary>Another, named by the source itself: a page, a mail, a PDF document.</summary>
    Declared,
}
