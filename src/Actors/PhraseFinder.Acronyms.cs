using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

internal sealed partial class PhraseFinder
{
    // Phrases that begin before a name and reach into it: its possessor, a title.
    private const int MaxOverlaps = 6;

    // Different names with one first word; more are left alone, so that hostile text stays linear.
    private const int MaxOfFirst = 8;

    /// <summary>Makes one phrase of each name that an acronym explains, wherever it stands, and a name of each such acronym.</summary>
    private void JoinNames(List<Acronym> acronyms)
    {
        if (acronyms.Count == 0)
        {
            return;
        }

        _found.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        var letters = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, List<Span>>(StringComparer.Ordinal);
        foreach (Acronym acronym in acronyms)
        {
            letters.Add(_document.Token(acronym.Short).ToString());
            string first = _document.Token(acronym.Name.Start).ToString();
            List<Span> same = names.TryGetValue(first, out List<Span>? known) ? known : names[first] = [];
            if (same.Count < MaxOfFirst && !same.Exists(s => IsSame(s, acronym.Name.Start)))
            {
                same.Add(acronym.Name);
            }
        }

        var shortWords = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        var firstWords = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var dropped = new HashSet<Mention>();
        var added = new List<Mention>();
        for (int t = 0; t < _document.TokenCount; t++)
        {
            if (firstWords.TryGetValue(_document.Token(t), out List<Span>? candidates)
                && candidates.Find(s => IsSame(s, t)) is { Length: > 0 } name)
            {
                Join(t, t + name.Length, dropped, added);
                t += name.Length - 1;
            }
            else if (shortWords.Contains(_document.Token(t)))
            {
                Join(t, t + 1, dropped, added);
            }
        }

        _found.RemoveAll(dropped.Contains);
        _found.AddRange(added);
    }

    private bool IsSame(Span name, int at)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (at + i >= _document.TokenCount || !_document.Token(at + i).SequenceEqual(_document.Token(name.Start + i)))
            {
                return false;
            }
        }

        return true;
    }

    private void Join(int from, int end, HashSet<Mention> dropped, List<Mention> added)
    {
        int low = 0, high = _found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _found[middle].Start < from ? (middle + 1, high) : (low, middle);
        }

        int start = from;
        Mention? owner = null;
        var parts = new List<Mention>();
        for (int m = Math.Max(0, low - MaxOverlaps); m < _found.Count && _found[m].Start < end; m++)
        {
            Mention part = _found[m];
            if (part.End <= from)
            {
                continue;
            }

            if (part.End > end || (part.Form == MentionForm.Name && part.End == end && part.Inner <= from))
            {
                // It belongs to a longer phrase, or is a name already.
                return;
            }

            if (part.Start < start)
            {
                start = part.Start;
                owner = part.Owner;
            }

            parts.Add(part);
        }

        _sentence = _document.SentenceOf(from);
        _sentenceStart = _document.Sentence(_sentence).Start;
        _sentenceEnd = _document.Sentence(_sentence).End;
        start -= start == from && from > _sentenceStart && _document.Token(from - 1) is "the" or "The" ? 1 : 0;

        // The part that closes the name is kept: it may be the possessor of the phrase that follows.
        Mention whole = parts.Find(p => p.End == end) ?? new Mention { Sentence = _sentence, Subject = IsSubject(start, end) };
        parts.Remove(whole);
        dropped.UnionWith(parts);
        dropped.Add(whole);
        added.Add(whole);
        whole.Start = start;
        whole.Inner = from;
        whole.Head = end - 1;
        whole.End = end;
        whole.LongEnd = end;
        whole.Form = MentionForm.Name;
        whole.Pronoun = Pronoun.None;
        whole.Kind = ActorKind.Organisation;
        whole.Word = _lexicon[_document.Token(end - 1)];
        whole.Gender = Gender.Unknown;
        whole.Plural = false;
        whole.Headless = false;
        whole.Indefinite = false;
        whole.Owner = owner;
        whole.Definite = owner is not null || _document.Token(start) is "the" or "The";
    }
}
