namespace Hearsay.Desk.Formats;

/// <summary>Part that words play in a statement.</summary>
public enum Role
{
    /// <summary>Names who says it.</summary>
    Source,

    /// <summary>Attributes.</summary>
    Cue,

    /// <summary>Is what is said.</summary>
    Content,
}
