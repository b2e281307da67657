using Spectre.Console;

namespace Hearsay.Cli;

/// <summary>How words look on a terminal.</summary>
/// <remarks>Colours of middle lightness have a contrast near 4:1 on black and on white alike; a second sign beside the
/// colour (bold, italic, underline) serves those who do not tell them apart.</remarks>
internal static class Styles
{
    /// <summary>Whoever says.</summary>
    public static Style Source { get; } = new(new Color(0, 135, 215), decoration: Decoration.Bold);

    /// <summary>The words that attribute.</summary>
    public static Style Cue { get; } = new(new Color(215, 95, 0), decoration: Decoration.Italic);

    /// <summary>What is said.</summary>
    public static Style Content { get; } = new(new Color(0, 135, 95));

    /// <summary>What is said inside of that.</summary>
    public static Style Inner { get; } = new(new Color(0, 135, 95), decoration: Decoration.Underline);

    /// <summary>Words that were looked for.</summary>
    public static Style Hit { get; } = new(new Color(0, 135, 95), decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>What matters less.</summary>
    public static Style Quiet { get; } = new(new Color(138, 138, 138));

    /// <summary>What speaks for something.</summary>
    public static Style For { get; } = new(new Color(0, 135, 95), decoration: Decoration.Bold);

    /// <summary>What speaks against something.</summary>
    public static Style Against { get; } = new(new Color(215, 55, 55), decoration: Decoration.Bold);

    /// <summary>What matters more.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);
}
