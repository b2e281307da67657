namespace Hearsay.Language;

/// <summary>What makes a lemma of a form.</summary>
/// <param name="Strip">Letters to take off the end.</param>
/// <param name="Append">Letters to put there instead.</param>
/// <param name="KeepsCase">Whether capitals stay.</param>
internal readonly record struct LemmaEdit(int Strip, string Append, bool KeepsCase)
{
    /// <summary>Applies the edit.</summary>
    /// <returns>Length of the lemma; 0 if the form is too short for the edit or <paramref name="lemma"/> for the result.</returns>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        int kept = form.Length - Strip;
        if (kept < 0 || kept + Append.Length > lemma.Length)
        {
            return 0;
        }

        for (int i = 0; i < kept; i++)
        {
            lemma[i] = KeepsCase ? form[i] : Lemmatizer.Lower(form[i]);
        }

        Append.CopyTo(lemma[kept..]);
        return kept + Append.Length;
    }
}
