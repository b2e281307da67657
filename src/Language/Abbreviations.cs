using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Words that keep their full stop, and what a capital after them says about the end of a sentence.</summary>
internal static class Abbreviations
{
    // Before a name or a number: a capital after them is no new sentence.
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms messrs mme mlle dr prof rev fr hon gen col lt maj capt cmdr cpl sgt pvt adm brig gov lt.gov sen rep "
        + "sens reps govs gens drs profs pres supt det insp atty asst assoc st ste ft mt messers pfc cllr spc amb ald "
        + "vs v approx ca cf viz fig figs eq eqs vol vols pp nos al op cit ed eds trans bros est ext dist natl intl attn "
        + "e.g i.e eg");

    // Also at the end of a sentence.
    private static readonly FrozenSet<string> Trailing = Set(
        "inc corp co ltd llc plc bros etc jr sr esq ave blvd rd hwy pkwy sq bldg apt ph.d phd "
        + "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri "
        + "ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev "
        + "okla ore pa penn tenn tex va vt wash wis wyo dept univ govt min max hrs mins yr yrs lb lbs oz");

    // Written like words: an abbreviation only with a capital.
    private static readonly FrozenSet<string> CapitalOnly = Set(
        "mar jun sun sat mon wed fri ill ind mass miss wash ore pa co gen rep sen col fr hon det pres mt st ed "
        + "ga mo ky del ark tex va ms dr v no art sec max min fig op est dist sep dec jan");

    /// <summary>Whether a word before a full stop keeps it whatever follows.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
        => IsLeading(word) || (In(Trailing, word) && HasCapitalIfNeeded(word));

    /// <summary>Whether the word, without its full stop, goes before a name or a number.</summary>
    public static bool IsLeading(ReadOnlySpan<char> word) => In(Leading, word) && HasCapitalIfNeeded(word);

    private static bool HasCapitalIfNeeded(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || !In(CapitalOnly, word);

    private static bool In(FrozenSet<string> set, ReadOnlySpan<char> word)
        => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words)
        => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
