namespace Hearsay.Reading;

/// <summary>Sixteen classes of how a token looks: its capitals, digits and marks. Both readers take it as input.</summary>
/// <remarks>The numbers are part of the model files: a change needs new models.</remarks>
public static class TokenShape
{
    /// <summary>Number of classes.</summary>
    public const int Count = 16;

    private const int Other = 0, Lower = 1, Title = 2, Upper = 3, MixedCase = 4, Digits = 5, DigitsAndLetters = 6,
        Initial = 7, Stop = 8, Comma = 9, Quote = 10, Dash = 11, Colon = 12, Asking = 13, Bracket = 14, Mark = 15;

    /// <summary>Class of a token that is not empty.</summary>
    public static int Of(ReadOnlySpan<char> token)
    {
        char first = token[0];
        if (char.IsLetterOrDigit(first))
        {
            return OfWord(token);
        }

        if (token.Length > 1 && (first is '\'' or '’') && char.IsLetter(token[1]))
        {
            return Lower;
        }

        return first switch
        {
            '.' or '…' => Stop,
            ',' => Comma,
            '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '\'' or '`' => Quote,
            '-' or '–' or '—' or '―' or '‒' => Dash,
            ':' or ';' => Colon,
            '?' or '!' => Asking,
            '(' or ')' or '[' or ']' => Bracket,
            _ => char.IsHighSurrogate(first) ? Other : Mark,
        };
    }

    private static int OfWord(ReadOnlySpan<char> token)
    {
        int letters = 0, digits = 0, capitals = 0;
        foreach (char c in token)
        {
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
        }

        if (digits > 0)
        {
            return letters == 0 ? Digits : DigitsAndLetters;
        }

        if (capitals == 0)
        {
            return Lower;
        }

        if (letters == 1 || (capitals == letters && token.Length == 2 && token[1] == '.'))
        {
            return Initial;
        }

        if (capitals == letters)
        {
            return Upper;
        }

        return capitals == 1 && char.IsUpper(token[0]) ? Title : MixedCase;
    }
}
