namespace Hearsay.Intake;

/// <summary>Makes control characters visible, so that no text steers the terminal that shows it.</summary>
public static class ControlPictures
{
    /// <summary>Replaces C0 by U+2400 … and DEL and C1 by U+FFFD; same number of UTF-16 units.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepLines">Leave tab, line feed and carriage return as they are.</param>
    public static string Show(string text, bool keepLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            ? text
            : string.Create(text.Length, (text, keepLines), static (to, from) =>
            {
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = Show(from.text[i], from.keepLines);
                }
            });
    }

    private static char Show(char c, bool keepLines) => c switch
    {
        '\t' or '\n' or '\r' when keepLines => c,
        < ' ' => (char)('\u2400' + c),
        >= '\u007f' and <= '\u009f' => '\ufffd',
        _ => c,
    };
}
