using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Meaning.Stances;

/// <summary>Reads stance and certainty from the words of cue and content, and says which words told.</summary>
/// <remarks>The cue decides first; where it is neutral ("said", a colon), words and form of the content do. A negation in the cue turns
/// the stance. <c>docs/stance.md</c> tells the rules. Safe for use by several threads at once.</remarks>
/// <param name="lexicon">Words that tell.</param>
public sealed class StanceReader(StanceLexicon lexicon)
{
    // A cue whose entry is weaker than this is neutral: the content may decide.
    private const double Neutral = 0.5;

    // So much of a content is looked at for a stance, and for a certainty: a hedge far inside is not over the main point.
    private const int ContentTokens = 40;
    private const int HedgeTokens = 14;

    /// <summary>A reader with the shipped lexicon.</summary>
    public StanceReader()
        : this(StanceLexicon.Shipped)
    {
    }

    /// <summary>Reads one statement.</summary>
    /// <param name="document">The article, tagged.</param>
    /// <param name="cue">Spans of the cue in UTF-16 units; may be empty.</param>
    /// <param name="content">Spans of the content in UTF-16 units, in text order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The document has not been tagged.</exception>
    public StanceReading Read(Document document, IReadOnlyList<Span> cue, IReadOnlyList<Span> content)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cue);
        ArgumentNullException.ThrowIfNull(content);
        var cueRun = new TokenRun(document, cue);
        var contentRun = new TokenRun(document, content);
        (ContentForm form, int from, int to) = ContentForms.Of(contentRun);
        var reasons = new List<StanceReason>();
        (Stance stance, double strength) = StanceOf(cueRun, contentRun, form, from, to, reasons);
        (Certainty certainty, double sure) = CertaintyOf(cueRun, contentRun, form, reasons);
        return new StanceReading(stance, strength, certainty, sure, reasons);
    }

    private (Stance Stance, double Strength) StanceOf(
        TokenRun cue, TokenRun content, ContentForm form, int from, int to, List<StanceReason> reasons)
    {
        LexiconMatch? told = Best(LexiconPlace.Cue, cue, 0, cue.Count, form);
        LexiconMatch? negator = Best(LexiconPlace.Negator, cue, 0, told?.From ?? cue.Count, form);
        Stance stance = told?.Entry.Stance ?? Stance.Asserts;
        if (negator is { } no && lexicon.Turned(stance) is { } turn)
        {
            Add(reasons, told, cue, stance.ToString());
            Add(reasons, negator, cue, "negates");
            return (turn.Stance!.Value, turn.Strength);
        }

        if (told is { } strong && strong.Entry.Strength >= Neutral)
        {
            Add(reasons, told, cue, stance.ToString());
            return (stance, strong.Entry.Strength);
        }

        LexiconMatch? words = Best(LexiconPlace.Content, content, 0, Math.Min(content.Count, ContentTokens), form);
        LexiconEntry? shape = lexicon.ForForm(form);
        if (shape is not null && shape.Strength > (words?.Entry.Strength ?? told?.Entry.Strength ?? 0))
        {
            reasons.Add(new StanceReason(content.Words(from, to), "form:" + shape.Pattern.Text, Name(shape.Stance!.Value), shape.Origin));
            return (shape.Stance.Value, shape.Strength);
        }

        if (words is { } said && said.Entry.Strength > (told?.Entry.Strength ?? 0))
        {
            Add(reasons, words, content, said.Entry.Stance.ToString()!);
            return (said.Entry.Stance!.Value, said.Entry.Strength);
        }

        Add(reasons, told, cue, stance.ToString());
        return (stance, told?.Entry.Strength ?? 0);
    }

    private (Certainty Certainty, double Strength) CertaintyOf(TokenRun cue, TokenRun content, ContentForm form, List<StanceReason> reasons)
    {
        LexiconMatch? ofCue = Best(LexiconPlace.CueCertainty, cue, 0, cue.Count, form);
        LexiconMatch? ofContent = Best(LexiconPlace.ContentCertainty, content, 0, Math.Min(content.Count, HedgeTokens), form);
        if (ofCue is { Entry.Certainty: Certainty.Certain } sure && Best(LexiconPlace.Negator, cue, 0, sure.From, form) is not null)
        {
            // "Does not know" is not certain.
            ofCue = null;
        }

        bool cueTells = ofCue is { } c && c.Entry.Strength >= (ofContent?.Entry.Strength ?? 0);
        if ((cueTells ? ofCue : ofContent) is not { } told)
        {
            return (Certainty.Unstated, 0.5);
        }

        Add(reasons, told, cueTells ? cue : content, told.Entry.Certainty.ToString()!);
        return (told.Entry.Certainty!.Value, told.Entry.Strength);
    }

    /// <summary>The strongest match that begins in the range; of equals the longer, then the later.</summary>
    private LexiconMatch? Best(LexiconPlace place, TokenRun run, int from, int to, ContentForm form)
    {
        LexiconMatch? best = null;
        for (int i = from; i < to; i++)
        {
            if (place == LexiconPlace.ContentCertainty && run.Upos(i) == Upos.Propn)
            {
                // The month of May is no hedge.
                continue;
            }

            foreach (LexiconEntry entry in lexicon.Beginning(place, run.Form(i), run.Lemma(i)))
            {
                if (entry.Fits(form) && entry.Pattern.Match(run, i) is > 0 and int end
                    && (best is not { } b || (entry.Strength, entry.Pattern.Length).CompareTo((b.Entry.Strength, b.Entry.Pattern.Length)) >= 0))
                {
                    best = new LexiconMatch(entry, i, end);
                }
            }
        }

        return best;
    }

    private static void Add(List<StanceReason> reasons, LexiconMatch? match, TokenRun run, string tells)
    {
        if (match is { } m)
        {
            reasons.Add(new StanceReason(run.Words(m.From, m.To), m.Entry.Pattern.Text, tells.ToLowerInvariant(), m.Entry.Origin));
        }
    }

    private static string Name(Stance stance) => stance.ToString().ToLowerInvariant();
}
