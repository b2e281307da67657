using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Ranks the entities that a third-person pronoun can mean; linear in weighted clues (<see cref="Clue"/>).</summary>
internal sealed class PronounLinker(Scene scene, PronounWeights weights)
{
    // Candidates kept, the latest mentioned first.
    private const int MaxCandidates = 16;
    private const int MaxSentences = 12;

    private readonly Document _document = scene.Document;
    private readonly List<Entity> _recent = new(MaxCandidates + 1);
    private readonly float[] _clues = new float[PronounWeights.Clues];

    /// <summary>Called with each pronoun, its candidates and their clues, for training; null otherwise.</summary>
    public Action<Mention, IReadOnlyList<(Entity? Entity, float[] Clues)>>? Watch { get; init; }

    /// <summary>Number of statements whose source has been reached.</summary>
    public int Held { get; private set; }

    /// <summary>Moves an entity to the front.</summary>
    public void Reach(Mention mention)
    {
        Entity entity = mention.Entity!;
        entity.Reach(mention);
        _recent.Remove(entity);
        _recent.Insert(0, entity);
        if (_recent.Count > MaxCandidates)
        {
            _recent.RemoveAt(MaxCandidates);
        }
    }

    /// <summary>Notes that an entity holds a statement.</summary>
    public void Hold(Entity entity) => entity.LastHeld = Held++;

    /// <summary>The entity that a pronoun means; null if none fits.</summary>
    public Entity? Find(Mention pronoun, int sourceOf)
    {
        Entity? best = null;
        float bestScore = float.NegativeInfinity;
        List<(Entity?, float[])>? watched = Watch is null ? null : [];
        if (pronoun.Form == MentionForm.Description)
        {
            Array.Clear(_clues);
            Set(Clue.New, true);
            watched?.Add((null, (float[])_clues.Clone()));
            bestScore = weights.Score(pronoun, _clues);
        }

        bool latest = true;
        foreach (Entity entity in _recent)
        {
            if (!Agrees(pronoun, entity) || (pronoun.Form == MentionForm.Description && IsTeller(pronoun, entity, sourceOf)) || pronoun.Sentence - entity.Last!.Sentence > MaxSentences)
            {
                continue;
            }

            Describe(pronoun, entity, sourceOf, latest);
            latest = false;
            watched?.Add((entity, (float[])_clues.Clone()));
            float score = weights.Score(pronoun, _clues);
            if (score > bestScore)
            {
                best = entity;
                bestScore = score;
            }
        }

        if (watched is not null)
        {
            Watch!(pronoun, watched);
        }

        return best;
    }

    // Nobody calls himself "the minister".
    private bool IsTeller(Mention mention, Entity entity, int sourceOf)
    {
        int cover = sourceOf >= 0 ? scene.Parents[sourceOf] : scene.Covers[mention.Start];
        for (int up = 0; cover >= 0 && up < MaxCandidates; up++, cover = scene.Parents[cover])
        {
            if (scene.SourceMentions[cover]?.Entity == entity)
            {
                return true;
            }
        }

        return false;
    }

    // “I think that he …,” Roe said: the teller of "I think" is not known yet, but whoever says "I" is Roe.
    private Entity? TellerOf(int statement)
    {
        for (int up = 0; statement >= 0 && up < MaxCandidates; up++, statement = scene.Parents[statement])
        {
            Mention? source = scene.SourceMentions[statement];
            if (source is not null && source.Pronoun is not (Pronoun.I or Pronoun.We))
            {
                return source.Entity;
            }
        }

        return null;
    }

    private static bool Agrees(Mention pronoun, Entity entity) => pronoun.Pronoun switch
    {
        Pronoun.He or Pronoun.She => !entity.Plural && entity.Kind is null or ActorKind.Person or ActorKind.Unnamed
            && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Gender),
        Pronoun.It => !entity.Plural && entity.Kind is not ActorKind.Person && entity.Gender == Gender.Unknown,
        Pronoun.They => entity.Plural || entity.Kind is ActorKind.Group or ActorKind.Organisation or ActorKind.Outlet || !entity.IsNamed,
        Pronoun.None when pronoun.Kind == ActorKind.Person => entity.IsNamed && !entity.Plural && entity.Kind is null or ActorKind.Person
            && (entity.Gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || entity.Gender == pronoun.Gender),
        Pronoun.None => entity.IsNamed && !entity.Plural && entity.Kind is null or ActorKind.Organisation or ActorKind.Outlet
            && (!pronoun.Word.Is(WordFacts.OutletWord) || entity.Kind == ActorKind.Outlet),
        _ => false,
    };

    private void Describe(Mention pronoun, Entity entity, int sourceOf, bool latest)
    {
        Array.Clear(_clues);
        Mention last = entity.Last!;
        int distance = pronoun.Sentence - last.Sentence;
        Set(Clue.SameSentence, distance == 0);
        Set(Clue.SentenceBefore, distance == 1);
        Set(Clue.TwoSentences, distance == 2);
        Set(Clue.Further, distance > 2);
        int paragraph = _document.Paragraph(_document.ParagraphOf(pronoun.Start)).Start;
        Set(Clue.OtherParagraph, last.Start < paragraph);
        Set(Clue.Subject, last.Subject);
        Set(Clue.BothSubjects, last.Subject && pronoun.Subject);
        Set(Clue.SamePronoun, pronoun.Pronoun != Pronoun.None && last.Pronoun == pronoun.Pronoun);
        Set(Clue.LastIsName, last.Form == MentionForm.Name);
        Set(Clue.LastInside, last.Inside);
        bool quoted = _document.InQuote(pronoun.Start), lastQuoted = _document.InQuote(last.Start);
        Set(Clue.LeavesQuote, lastQuoted && !quoted);
        Set(Clue.EntersQuote, quoted && !lastQuoted);
        Set(Clue.HeldLast, entity.LastHeld >= 0 && entity.LastHeld == Held - 1);
        Set(Clue.HeldBefore, entity.LastHeld >= 0 && entity.LastHeld < Held - 1);
        int cover = scene.Covers[pronoun.Start];
        Entity? teller = TellerOf(cover >= 0 && cover == sourceOf ? scene.Parents[cover] : cover);
        Set(Clue.Reports, teller == entity && !quoted);
        Set(Clue.Quotes, teller == entity && quoted);
        int lastCover = scene.Covers[last.Start];
        Set(Clue.SameContent, cover >= 0 && cover == lastCover);
        Set(Clue.BothNarrated, cover < 0 && lastCover < 0);
        Set(Clue.GenderFits, pronoun.Gender != Gender.Unknown && entity.Gender == pronoun.Gender);
        Set(Clue.KindFits, pronoun.Pronoun switch
        {
            Pronoun.They => entity.Plural || entity.Kind == ActorKind.Group,
            Pronoun.It => entity.Kind is ActorKind.Organisation or ActorKind.Outlet,
            _ => entity.Kind is not null,
        });
        Set(Clue.Named, entity.IsNamed);
        _clues[(int)Clue.Often] = MathF.Log(1 + entity.Seen);
        Set(Clue.Latest, latest);
        Set(Clue.Topic, last.Start == _document.Sentence(last.Sentence).Start);
        Set(Clue.PossessorHere, pronoun.Inside && distance == 0);
        if (pronoun.Form == MentionForm.Description)
        {
            Set(Clue.SharesWord, SharesWord(pronoun, entity));
            Set(Clue.HasRole, entity.Roles.Count > 0);
        }

        Set(Clue.HolderHere, sourceOf >= 0 && entity.LastHeld >= 0 && last.Start >= paragraph);
    }

    private bool SharesWord(Mention description, Entity entity)
    {
        for (int t = description.Start; t < description.End; t++)
        {
            if (t == description.Head || _document.Upos(t) is not (Upos.Adj or Upos.Noun or Upos.Propn))
            {
                continue;
            }

            int nation = Lexicon.Shared[_document.Token(t)].Nation;
            for (int r = 0; r < Math.Min(MaxCandidates, entity.Roles.Count); r++)
            {
                for (int w = entity.Roles[r].Start; w < entity.Roles[r].End; w++)
                {
                    if ((nation != 0 && Lexicon.Shared[_document.Token(w)].Nation == nation)
                        || _document.Lemma(w).Equals(_document.Lemma(t), StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Set(Clue clue, bool holds) => _clues[(int)clue] = holds ? 1 : 0;
}
