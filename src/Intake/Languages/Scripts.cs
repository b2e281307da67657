using System.Buffers;

namespace Hearsay.Intake.Languages;

/// <summary>Tells scripts by code point, and languages by script.</summary>
internal static class Scripts
{
    /// <summary>Number of values of <see cref="Script"/>.</summary>
    public const int Count = (int)Script.Hangul + 1;

    private static readonly SearchValues<char> Ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> Russian = SearchValues.Create("ыэёЫЭЁ");
    private static readonly SearchValues<char> Serbian = SearchValues.Create("јљњћђџ");
    private static readonly SearchValues<char> Urdu = SearchValues.Create("ٹڈےںھ");
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگ");

    /// <summary>Script of a UTF-16 unit; <see cref="Script.None"/> for surrogates, digits and marks.</summary>
    public static Script Of(char c) => c switch
    {
        _ when !char.IsLetter(c) => Script.None,
        <= '\u024f' or (>= '\u1e00' and <= '\u1eff') => Script.Latin,
        >= '\u0370' and <= '\u03ff' or (>= '\u1f00' and <= '\u1fff') => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0530' and <= '\u058f' => Script.Armenian,
        >= '\u0590' and <= '\u05ff' => Script.Hebrew,
        >= '\u0600' and <= '\u077f' or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe') => Script.Arabic,
        >= '\u0900' and <= '\u097f' => Script.Devanagari,
        >= '\u0980' and <= '\u09ff' => Script.Bengali,
        >= '\u0b80' and <= '\u0bff' => Script.Tamil,
        >= '\u0e00' and <= '\u0e7f' => Script.Thai,
        >= '\u10a0' and <= '\u10ff' => Script.Georgian,
        >= '\u1200' and <= '\u137f' => Script.Ethiopic,
        >= '\u3040' and <= '\u30ff' => Script.Kana,
        >= '\u3400' and <= '\u9fff' => Script.Han,
        >= '\uac00' and <= '\ud7a3' or (>= '\u1100' and <= '\u11ff') => Script.Hangul,
        _ => Script.None,
    };

    /// <summary>Most likely language of a text whose letters are mostly of one script.</summary>
    /// <param name="script">The script that leads.</param>
    /// <param name="sample">The text, for the letters that only one language uses.</param>
    /// <param name="hasKana">Whether Kana stands among Chinese characters.</param>
    public static string? LanguageOf(Script script, ReadOnlySpan<char> sample, bool hasKana) => script switch
    {
        Script.Greek => "el",
        Script.Cyrillic => Cyrillic(sample),
        Script.Armenian => "hy",
        Script.Hebrew => "he",
        Script.Arabic => sample.ContainsAny(Urdu) ? "ur" : sample.ContainsAny(Persian) ? "fa" : "ar",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Thai => "th",
        Script.Georgian => "ka",
        Script.Ethiopic => "am",
        Script.Kana => "ja",
        Script.Han => hasKana ? "ja" : "zh",
        Script.Hangul => "ko",
        _ => null,
    };

    private static string Cyrillic(ReadOnlySpan<char> sample)
    {
        if (sample.ContainsAny(Ukrainian))
        {
            return "uk";
        }

        return sample.ContainsAny(Russian) ? "ru" : sample.ContainsAny(Serbian) ? "sr" : "bg";
    }
}
