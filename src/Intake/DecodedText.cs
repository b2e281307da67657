namespace Hearsay.Intake;

/// <summary>Bytes turned into text.</summary>
/// <param name="Text">Well-formed UTF-16 without its byte order mark.</param>
/// <param name="Encoding">How the bytes were read.</param>
public sealed record DecodedText(string Text, TextEncoding Encoding);
