using Hearsay.Language;

namespace Hearsay.Actors;

/// <summary>Finds who holds a statement whose source was not found, by the grammar around its cue: possessors, "by", control, coordination.</summary>
/// <remarks>Of an infinitive the holder is its controller, the object after verbs that steer somebody ("urged the council to reject it"),
/// the subject otherwise; see Huddleston and Pullum 2002, chapter 14.</remarks>
internal sealed class SilentSource(Scene scene, Func<int, Entity> holderOf)
{
    // Phrases, and tokens between a noun and its possessor, that are looked back over.
    private const int MaxBack = 8;

    private readonly Document _document = scene.Document;
    private readonly Lexicon _lexicon = Lexicon.Shared;

    /// <summary>Holder of statement <paramref name="s"/>; null for nobody in particular.</summary>
    /// <param name="s">Number of a statement without a source.</param>
    /// <param name="teller">Who holds the statement around it; null for an outermost one.</param>
    public Entity? Of(int s, Entity? teller)
    {
        Span cue = scene.Cues[s];
        bool be = false, have = false;
        for (int t = cue.Start; t < cue.End; t++)
        {
            ReadOnlySpan<char> lemma = _document.Lemma(t);
            Word word = _lexicon[lemma];
            if (word.Is(WordFacts.Rumour))
            {
                return Agent(t, cue.End, false, teller);
            }

            be |= lemma is "be" or "get" or "'s" or "’s";
            have |= lemma is "have" or "'ve" or "’ve";
            switch (_document.Upos(t))
            {
                case Upos.Noun:
                    return OfNoun(s, t, word, teller);
                case Upos.Verb when !(lemma is "have" or "be" && t + 1 < cue.End):
                    return OfVerb(s, t, be, have, teller);
                case Upos.Adj when _lexicon[_document.Token(t)].Is(WordFacts.Felt):
                    return Doer(s, t, teller) ?? teller;
            }
        }

        return be ? null : teller;
    }

    private Entity? OfNoun(int s, int noun, Word word, Entity? teller)
    {
        Span cue = scene.Cues[s];
        if (Possessor(cue.Start, noun, teller) is { } owner)
        {
            return owner;
        }

        if (Agent(noun, cue.End, true, teller) is { } agent)
        {
            return agent;
        }

        if (word.Is(WordFacts.Person | WordFacts.Group) && Covering(noun) is { Entity: { } people })
        {
            // "Supporters of the harbour".
            return people;
        }

        if (Carrier(noun) is var verb and >= 0)
        {
            return Doer(s, verb, teller) ?? teller;
        }

        return word.Is(WordFacts.Attitude) ? teller : null;
    }

    // The verb right before a noun phrase, if it gives its subject the noun: "voiced serious doubts"; -1 for none.
    private int Carrier(int noun)
    {
        int first = _document.Sentence(_document.SentenceOf(noun)).Start;
        int t = noun - 1;
        while (t >= first && t >= noun - MaxBack && _document.Upos(t) is Upos.Det or Upos.Adj or Upos.Adv or Upos.Noun or Upos.Num)
        {
            t--;
        }

        return t >= first && _document.Upos(t) == Upos.Verb && _lexicon[_document.Lemma(t)].Is(WordFacts.Carries) ? t : -1;
    }

    private Entity? OfVerb(int s, int verb, bool be, bool have, Entity? teller)
    {
        ReadOnlySpan<char> lemma = _document.Lemma(verb), form = _document.Token(verb);
        if (lemma is "ask" && teller is null)
        {
            return OutletNear(verb);
        }

        bool going = form.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        bool past = !going && form[^1] != 's' && !form.Equals(lemma, StringComparison.OrdinalIgnoreCase);
        bool passive = !going && (be || (past && !have && !IsJoined(s)));
        if (passive && Agent(verb, scene.Cues[s].End, false, teller) is { } agent)
        {
            return agent;
        }

        if (passive && !_lexicon[form].Is(WordFacts.Felt))
        {
            return null;
        }

        if (_lexicon[lemma].Is(WordFacts.Receives) && verb + 1 < scene.Cues[s].End)
        {
            return null;
        }

        return Controlled(s, going, teller) ?? Doer(s, verb, teller) ?? teller ?? (going ? Before(s, verb) : null);
    }

    // "Said he was ill and asked for leave": a second verb after "and", not a participle after its noun.
    private bool IsJoined(int s)
    {
        int t = scene.Cues[s].Start - 1;
        int first = t >= 0 ? _document.Sentence(_document.SentenceOf(t)).Start : 0;
        while (t >= first && _document.Upos(t) is Upos.Adv)
        {
            t--;
        }

        return t < first || _document.Token(t) is "and" or "but" or "then" or "or" or "who" or "which";
    }

    /// <summary>Whose a noun is: "his recent comments", "the mayor's plan".</summary>
    private Entity? Possessor(int from, int noun, Entity? teller)
    {
        int first = _document.Sentence(_document.SentenceOf(noun)).Start;
        for (int t = noun - 1; t >= first && t >= noun - MaxBack; t--)
        {
            bool mark = _document.Token(t) is "'s" or "’s" or "'" or "’" && _document.Upos(t) is Upos.Part or Upos.Punct;
            if (mark || Pronouns.IsPossessive(_document.Token(t)))
            {
                int end = mark ? t : t + 1;
                for (int m = scene.FirstAt[end] - 1, back = 0; m >= 0 && back < MaxBack; m--, back++)
                {
                    if (scene.Mentions[m].End == end)
                    {
                        return Pointed(scene.Mentions[m], teller);
                    }
                }

                return null;
            }

            if (t < from && _document.Upos(t) is not (Upos.Adj or Upos.Adv or Upos.Noun or Upos.Num))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whom "by" or "from" names right after the cue: "a request from the council".</summary>
    private Entity? Agent(int head, int end, bool noun, Entity? teller)
    {
        for (int t = head + 1; t <= end && t + 1 < _document.TokenCount; t++)
        {
            if (_document.Token(t) is "by" || (noun && _document.Token(t) is "from"))
            {
                return Longest(t + 1) is { } agent ? Pointed(agent, teller) : null;
            }
        }

        return null;
    }

    /// <summary>The object that a verb before it steers or charges: "urged the council to reject", "blamed him for refusing".</summary>
    private Entity? Controlled(int s, bool going, Entity? teller)
    {
        int at = scene.Cues[s].Start;
        if (going)
        {
            at -= at > 0 && _document.Token(at - 1) is "for" ? 1 : 0;
            if (at == scene.Cues[s].Start)
            {
                return null;
            }
        }
        else if (at > 0 && _document.Token(at) is not "to" && _document.Token(at - 1) is "to")
        {
            at--;
        }
        else if (_document.Token(at) is not "to")
        {
            return null;
        }

        int sentence = _document.SentenceOf(at);
        for (int m = scene.FirstAt[at] - 1, back = 0; m >= 0 && back < MaxBack && scene.Mentions[m].Sentence == sentence; m--, back++)
        {
            Mention mention = scene.Mentions[m];
            if ((mention.End != at && mention.LongEnd != at) || mention.Inside || mention.Start == 0)
            {
                continue;
            }

            int before = mention.Start - 1;
            if (!going && _document.Token(before) is "for")
            {
                return Pointed(mention, teller);
            }

            before -= before > 0 && _document.Upos(before) == Upos.Adp ? 1 : 0;
            return _lexicon[_document.Lemma(before)].Is(going ? WordFacts.Charges : WordFacts.Steers) ? Pointed(mention, teller) : null;
        }

        return null;
    }

    // The doer of "to deny", "claiming": the latest subject before it in the sentence.
    private Entity? Doer(int s, int token, Entity? teller)
    {
        int sentence = _document.SentenceOf(token);
        for (int m = scene.FirstAt[token] - 1; m >= 0 && scene.Mentions[m].Sentence == sentence; m--)
        {
            Mention mention = scene.Mentions[m];
            if (mention.Subject && !mention.Inside && !IsEmpty(mention) && Pointed(mention, teller) is { } doer)
            {
                return doer;
            }
        }

        return null;
    }

    // "There is", "it is", "what he says": subjects that nobody is.
    private bool IsEmpty(Mention mention) => mention.End - mention.Start == 1
        && _document.Token(mention.Start) is "there" or "There" or "what" or "What" or "it" or "It" or "this" or "This" or "that" or "That";

    // A participle without any doer goes on from the statement before it in the paragraph.
    private Entity? Before(int s, int token)
    {
        bool near = s > 0 && scene.Cues[s - 1].Length > 0
            && _document.ParagraphOf(scene.Cues[s - 1].Start) == _document.ParagraphOf(token);
        return near ? holderOf(s - 1) : null;
    }

    // Whoever asked is often the publisher named beside it: "asked on Radio Nord whether".
    private Entity? OutletNear(int token)
    {
        int sentence = _document.SentenceOf(token);
        for (int m = scene.FirstAt[_document.Sentence(sentence).Start]; m < scene.Mentions.Count && scene.Mentions[m].Sentence == sentence; m++)
        {
            if (scene.Mentions[m].Entity is { Kind: Reading.ActorKind.Outlet } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    private Mention? Covering(int token)
    {
        for (int m = scene.FirstAt[token + 1] - 1, back = 0; m >= 0 && back < MaxBack; m--, back++)
        {
            if (scene.Mentions[m].Start <= token && scene.Mentions[m].End > token)
            {
                return scene.Mentions[m];
            }
        }

        return null;
    }

    private Mention? Longest(int start)
    {
        Mention? best = null;
        for (int m = scene.FirstAt[start]; m < scene.Mentions.Count && scene.Mentions[m].Start == start; m++)
        {
            best = scene.Mentions[m];
        }

        return best;
    }

    private static Entity? Pointed(Mention mention, Entity? teller)
        => mention.Entity ?? (mention.Pronoun is Pronoun.I or Pronoun.We ? teller : null);
}
