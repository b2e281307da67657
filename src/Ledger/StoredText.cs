namespace Hearsay.Ledger;

/// <summary>A text of the record that is to be read again.</summary>
/// <param name="Version">Which.</param>
/// <param name="Text">The text.</param>
/// <param name="Name">Headline, or where it came from.</param>
/// <param name="Title">Null where unknown.</param>
/// <param name="Published">As given; null where unknown.</param>
/// <param name="Outlet">Null where unknown.</param>
/// <param name="Url">Null where unknown.</param>
/// <param name="Language">Null where it does not show.</param>
public sealed record StoredText(VersionId Version, string Text, string Name, string? Title, string? Published, string? Outlet, string? Url, string? Language);
