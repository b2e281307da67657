using Hearsay.Language;

namespace Hearsay.Training.Scoring;

/// <summary>Sorts cues by the word that carries them.</summary>
/// <remarks>
/// The head is the first verb or noun of the cue ("has <b>said</b>", "a <b>warning</b> to"), without one the first
/// adjective, preposition or adverb ("<b>sure</b> that"); "according" is a preposition whatever its tag. Parts of speech and
/// lemmas are those of the shipped tagger, so they err now and then.
/// </remarks>
internal sealed class CueKinds
{
    /// <summary>A verb of <see cref="SpeechVerbs"/>.</summary>
    public const string SpeechVerb = "speech verb";

    /// <summary>Another verb, or nothing but an auxiliary.</summary>
    public const string OtherVerb = "other verb";

    /// <summary>A noun or a name.</summary>
    public const string Noun = "noun";

    /// <summary>An adjective, preposition, adverb or conjunction.</summary>
    public const string Adjective = "adjective or preposition";

    /// <summary>A mark.</summary>
    public const string Punctuation = "punctuation";

    /// <summary>Anything else, or no cue.</summary>
    public const string Other = "other";

    /// <summary>The 32 verbs of saying that are commonest as cues in PolNeAR train.</summary>
    public static IReadOnlySet<string> SpeechVerbs { get; } = new HashSet<string>(
        [
            "accuse", "acknowledge", "add", "announce", "argue", "ask", "call", "cite", "claim", "criticize", "declare",
            "describe", "explain", "insist", "mention", "note", "pledge", "praise", "promise", "report", "respond", "say",
            "speak", "state", "suggest", "talk", "tell", "tweet", "urge", "vow", "warn", "write",
        ],
        StringComparer.Ordinal);

    private readonly Tagger _tagger = Tagger.Load();

    /// <summary>The kind of each gold cue of an article.</summary>
    public IReadOnlyList<string> Of(LabelledArticle article)
    {
        Document document = Document.Parse(article.Text);
        _tagger.Tag(document);
        return [.. article.Attributions.Select(a => Of([.. Words(document, a.Cue)]))];
    }

    /// <summary>The kind of one cue.</summary>
    /// <param name="cue">Part of speech and lemma of each of its words.</param>
    public static string Of(IReadOnlyList<(Upos Upos, string Lemma)> cue)
    {
        foreach ((Upos upos, string lemma) in cue)
        {
            string? kind = (upos, lemma) switch
            {
                (_, "according" or "accord") => Adjective,
                (Upos.Verb, _) => SpeechVerbs.Contains(lemma) ? SpeechVerb : OtherVerb,
                (Upos.Noun or Upos.Propn, _) => Noun,
                _ => null,
            };
            if (kind is not null)
            {
                return kind;
            }
        }

        bool Has(params Upos[] any) => cue.Any(w => any.Contains(w.Upos));
        return Has(Upos.Adj, Upos.Adp, Upos.Adv, Upos.Sconj) ? Adjective
            : Has(Upos.Aux) ? OtherVerb
            : Has(Upos.Punct, Upos.Sym) ? Punctuation
            : Other;
    }

    private static IEnumerable<(Upos Upos, string Lemma)> Words(Document document, IReadOnlyList<Span> cue)
    {
        for (int t = 0; t < document.TokenCount; t++)
        {
            if (cue.Any(document.TokenSpan(t).Overlaps))
            {
                yield return (document.Upos(t), document.Lemma(t).ToString());
            }
        }
    }
}
