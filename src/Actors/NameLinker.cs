using System.Text;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Actors;

/// <summary>Gathers the names of an article into entities: full names first, then surnames, given names and short forms.</summary>
internal sealed class NameLinker
{
    // Phrases that may begin within a name or its title.
    private const int MaxBack = 6;

    private readonly Document _document;
    private readonly List<Entity> _entities;
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Entity> _byNation = [];
    private readonly Dictionary<string, List<Entity>> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> _lasts;
    private readonly Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> _firsts;

    private readonly Dictionary<string, Entity>.AlternateLookup<ReadOnlySpan<char>> _explained;
    private Dictionary<string, Entity>? _byInitials;

    private NameLinker(Document document, List<Entity> entities)
    {
        _document = document;
        _entities = entities;
        _explained = new Dictionary<string, Entity>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _names = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _lasts = _byLast.GetAlternateLookup<ReadOnlySpan<char>>();
        _firsts = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gives every mention that is a name its entity.</summary>
    public static void Link(Scene scene)
    {
        List<Mention> mentions = scene.Mentions;
        var linker = new NameLinker(scene.Document, scene.Entities);
        foreach (Mention mention in mentions)
        {
            if (mention.Form == MentionForm.Name && mention.End - mention.Inner > 1)
            {
                linker.LinkFull(mention);
            }
        }

        linker.Explain(scene);
        for (int m = 0; m < mentions.Count; m++)
        {
            Mention mention = mentions[m];
            if (mention.Form == MentionForm.Name && mention.End - mention.Inner == 1)
            {
                if (linker._explained.TryGetValue(scene.Document.Token(mention.Head), out Entity? meant))
                {
                    Count(meant, mention);
                }
                else if (!linker.LinkBracketed(mentions, m))
                {
                    linker.LinkShort(mention);
                }
            }
            else if (mention.Form == MentionForm.Description && mention.End - mention.Start == 1 && char.IsUpper(scene.Document.Token(mention.Start)[0]))
            {
                linker.LinkSurname(mention);
            }
        }
    }

    // Acronyms stand for the names beside which the article puts them, before and after.
    private void Explain(Scene scene)
    {
        foreach (Acronym acronym in scene.Acronyms)
        {
            for (int m = scene.FirstAt[acronym.Name.End] - 1, back = 0; m >= 0 && back < MaxBack; m--, back++)
            {
                Mention name = scene.Mentions[m];
                if (name.End == acronym.Name.End && name.Inner <= acronym.Name.Start && name.Entity is { } entity)
                {
                    _explained.TryAdd(_document.Token(acronym.Short), entity);
                    break;
                }
            }
        }
    }

    private ReadOnlySpan<char> Text(Mention mention)
        => _document.Characters(new Span(mention.Inner, mention.End)).In(_document.Text);

    private int LastToken(Mention mention)
    {
        int last = mention.End - 1;
        return last > mention.Inner + 1 && Lexicon.Shared[_document.Token(last)].Is(WordFacts.Suffix) ? last - 1 : last;
    }

    // "The U.S." and "United States".
    private Entity? ByNation(Mention mention)
        => _byNation.TryGetValue(mention.Word.Nation, out Entity? found) ? found : null;

    private void LinkFull(Mention mention)
    {
        if (mention.Word.Is(WordFacts.Nation) && ByNation(mention) is { } nation)
        {
            Count(nation, mention);
            nation.FullCount++;
            return;
        }

        if (_names.TryGetValue(Text(mention), out Entity? same))
        {
            Count(same, mention);
            same.FullCount++;
            return;
        }

        ReadOnlySpan<char> last = _document.Token(LastToken(mention));
        ReadOnlySpan<char> first = _document.Token(mention.Inner);
        Entity? found = null;
        if (_lasts.TryGetValue(last, out List<Entity>? candidates))
        {
            foreach (Entity candidate in candidates)
            {
                if (Fits(candidate, mention, first))
                {
                    found = candidate;
                    break;
                }
            }
        }

        found ??= Make(mention);
        _byName[Text(mention).ToString()] = found;
        Count(found, mention);
        found.FullCount++;
        if (found.Name!.End - found.Name.Inner < mention.End - mention.Inner && found.Kind == ActorKind.Person)
        {
            found.Name = mention;
        }
    }

    // Whether a full name can be the same as one with the same last word.
    private bool Fits(Entity candidate, Mention mention, ReadOnlySpan<char> first)
    {
        if (candidate.Name is not { } name || Clash(candidate, mention))
        {
            return false;
        }

        if (mention.Kind is not null and not ActorKind.Person)
        {
            // "State Department" and "U.S. State Department": one name ends with the other.
            return candidate.Kind == mention.Kind && (Text(name).EndsWith(Text(mention), StringComparison.OrdinalIgnoreCase)
                || Text(mention).EndsWith(Text(name), StringComparison.OrdinalIgnoreCase));
        }

        if (Text(name).EndsWith(Text(mention), StringComparison.OrdinalIgnoreCase) && candidate.Kind is null or ActorKind.Person)
        {
            // "Van der Meer" for "Pieter van der Meer".
            return true;
        }

        ReadOnlySpan<char> other = _document.Token(name.Inner);
        return name.End - name.Inner > 1 && candidate.Kind is null or ActorKind.Person
            && (first.Equals(other, StringComparison.OrdinalIgnoreCase) || Initial(first, other) || Initial(other, first)
                || IsNickname(first, other) || IsNickname(other, first));
    }

    private static bool Initial(ReadOnlySpan<char> initial, ReadOnlySpan<char> name)
        => initial.Length == 2 && initial[1] == '.' && initial[0] == name[0];

    // "Jeff" for "Jefferson", "Dan" for "Daniel"; the irregular ones are left apart.
    private static bool IsNickname(ReadOnlySpan<char> nick, ReadOnlySpan<char> name)
        => nick.Length >= 3 && name.StartsWith(nick, StringComparison.OrdinalIgnoreCase);

    private static bool Clash(Entity candidate, Mention mention)
        => candidate.Gender != Gender.Unknown && mention.Gender != Gender.Unknown && candidate.Gender != mention.Gender;

    private Entity Make(Mention mention)
    {
        var entity = new Entity { Name = mention };
        _entities.Add(entity);
        if (mention.Word.Is(WordFacts.Nation))
        {
            _byNation.TryAdd(mention.Word.Nation, entity);
        }

        Index(_byLast, _lasts, _document.Token(LastToken(mention)), entity);
        if (mention.End - mention.Inner > 1)
        {
            Index(_byFirst, _firsts, _document.Token(mention.Inner), entity);
        }

        return entity;
    }

    private static void Index(Dictionary<string, List<Entity>> index, Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> bySpan, ReadOnlySpan<char> key, Entity entity)
    {
        if (!bySpan.TryGetValue(key, out List<Entity>? list))
        {
            index[key.ToString()] = list = [];
        }

        list.Add(entity);
    }

    private static void Count(Entity entity, Mention mention)
    {
        entity.Add(mention);
        entity.NameCount++;
        entity.LastToken = Math.Max(entity.LastToken, mention.Start);
    }

    // "International Federation of Weavers (IFW)", whatever the first phrase is; but a port before its agency is another.
    private bool LinkBracketed(List<Mention> mentions, int m)
    {
        Mention mention = mentions[m];
        if (mention.Kind is not (ActorKind.Organisation or ActorKind.Outlet) || mention.Start < 2 || _document.Token(mention.Start - 1) is not "("
            || mention.End >= _document.TokenCount || _document.Token(mention.End) is not ")")
        {
            return false;
        }

        for (int back = m - 1; back >= 0 && back >= m - 4; back--)
        {
            Mention before = mentions[back];
            if ((before.End == mention.Start - 1 || before.LongEnd == mention.Start - 1) && !before.Inside
                && before.Kind is not (ActorKind.Person or ActorKind.Place) && char.IsUpper(_document.Token(before.Head)[0])
                && (before.End - before.Inner > 1 || _document.Token(before.Head)[0] == _document.Token(mention.Head)[0]))
            {
                if (before.Entity is null)
                {
                    before.Form = MentionForm.Name;
                    before.Kind = ActorKind.Organisation;
                    before.Plural = false;
                    before.Inner = before.Start + (_document.Upos(before.Start) == Upos.Det ? 1 : 0);
                    Count(before.Entity = Make(before), before);
                }

                Index(_byLast, _lasts, _document.Token(mention.Head), before.Entity);
                Count(before.Entity, mention);
                return true;
            }
        }

        return false;
    }

    // "Ward" and "Will" are common nouns, unless somebody in the article is so named.
    private void LinkSurname(Mention mention)
    {
        if (_lasts.TryGetValue(_document.Token(mention.Head), out List<Entity>? bearers) && bearers.Exists(b => b.Kind is null or ActorKind.Person && b.FullCount > 0))
        {
            mention.Form = MentionForm.Name;
            mention.Kind = ActorKind.Person;
            mention.Plural = false;
            mention.Gender = Gender.Unknown;
            mention.Headless = false;
            LinkShort(mention);
        }
    }

    private void LinkShort(Mention mention)
    {
        ReadOnlySpan<char> word = _document.Token(mention.Head);
        Entity? found = mention.Word.Is(WordFacts.Nation) ? ByNation(mention) : Best(_lasts, word, mention)
            ?? (mention.Kind is null or ActorKind.Person && !mention.Word.Is(WordFacts.Somewhere | WordFacts.Outlet | WordFacts.Metonym) ? Only(word, mention) : null);
        if (found is null && mention.Kind is ActorKind.Organisation or ActorKind.Outlet)
        {
            found = ByInitials(word);
        }

        if (found is null)
        {
            found = Make(mention);
        }

        Count(found, mention);
    }

    /// <summary>Of several with one surname: the one just named in the paragraph, else the one named most.</summary>
    private Entity? Best(Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> index, ReadOnlySpan<char> word, Mention mention)
    {
        if (!index.TryGetValue(word, out List<Entity>? candidates))
        {
            return null;
        }

        Entity? best = null;
        int bestScore = -1;
        int paragraph = _document.Paragraph(_document.ParagraphOf(mention.Start)).Start;
        foreach (Entity candidate in candidates)
        {
            bool one = candidate.Name!.End - candidate.Name.Inner == 1;
            bool person = candidate.Kind is null or ActorKind.Person;
            if (Clash(candidate, mention) || (!one && !person) || (mention.Kind == ActorKind.Place && !one && IsIn(mention)))
            {
                continue;
            }

            int latest = candidates.Count > 1 ? LatestBefore(candidate, mention.Start) : -1;
            int score = latest >= paragraph ? _document.TokenCount + latest : candidate.NameCount;

            if (score > bestScore)
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    // Full names come first in the list, in order; short ones after them, in order as far as they have been read.
    private static int LatestBefore(Entity entity, int token)
    {
        int low = 0, high = entity.FullCount;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = entity.Mentions[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        int latest = low > 0 ? entity.Mentions[low - 1].Start : -1;
        return entity.Mentions.Count > entity.FullCount ? Math.Max(latest, entity.Mentions[^1].Start) : latest;
    }

    private bool IsIn(Mention mention) => mention.Start > 0
        && _document.Token(mention.Start - 1) is "in" or "to" or "from" or "at" or "near" or "In" or "," or "across";

    // A given name alone counts only where one person bears it.
    private Entity? Only(ReadOnlySpan<char> word, Mention mention)
        => _firsts.TryGetValue(word, out List<Entity>? candidates) && candidates.Count == 1
            && candidates[0].Kind is null or ActorKind.Person && !Clash(candidates[0], mention) ? candidates[0] : null;

    // "AUC" for "Association of Upland Councils"; capitals of the full name.
    private Entity? ByInitials(ReadOnlySpan<char> word)
    {
        if (_byInitials is null)
        {
            _byInitials = new Dictionary<string, Entity>(StringComparer.Ordinal);
            foreach (Entity entity in _entities)
            {
                if (entity.Name is { } name && name.End - name.Inner > 1 && entity.Kind != ActorKind.Person)
                {
                    _byInitials.TryAdd(Initials(name, small: false), entity);
                    _byInitials.TryAdd(Initials(name, small: true), entity);
                }
            }
        }

        return _byInitials.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out Entity? found) ? found : null;
    }

    // With small words too: "DOJ" for "Department of Justice".
    private string Initials(Mention name, bool small)
    {
        var initials = new StringBuilder();
        int start = name.Inner;
        while (start + 2 < name.End && (Lexicon.Shared[_document.Token(start)].Is(WordFacts.Nation) || _document.Token(start) is "United" or "States"))
        {
            // "CPD" for "United States Commission on Debates" leaves out the country.
            start++;
        }

        for (int t = start; t < name.End; t++)
        {
            if (char.IsUpper(_document.Token(t)[0]) || (small && _document.Token(t) is not "the"))
            {
                initials.Append(char.ToUpperInvariant(_document.Token(t)[0]));
            }
        }

        return initials.ToString();
    }
}
