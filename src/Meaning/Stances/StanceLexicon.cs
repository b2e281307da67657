using System.Reflection;

namespace Hearsay.Meaning.Stances;

/// <summary>Words and forms that tell a stance or a certainty: the shipped table, or one that a user has extended.</summary>
/// <remarks>The table is tab-separated text; <c>docs/stance.md</c> tells its columns. Safe for use by several threads at once.</remarks>
public sealed class StanceLexicon
{
    private static readonly Lazy<StanceLexicon> Embedded = new(LoadEmbedded);

    private readonly Dictionary<(LexiconPlace Place, string First), List<LexiconEntry>> _byFirst = [];
    private readonly List<LexiconEntry> _forms = [];
    private readonly Dictionary<Reading.Stance, LexiconEntry> _turns = [];

    private StanceLexicon(IEnumerable<LexiconEntry> entries)
    {
        foreach (LexiconEntry entry in entries)
        {
            Count++;
            switch (entry.Place)
            {
                case LexiconPlace.Form:
                    _forms.Add(entry);
                    break;
                case LexiconPlace.Turn:
                    _turns[Enum.Parse<Reading.Stance>(entry.Pattern.Text, ignoreCase: true)] = entry;
                    break;
                default:
                    foreach (string first in entry.Pattern.FirstForms.Distinct())
                    {
                        if (!_byFirst.TryGetValue((entry.Place, first), out List<LexiconEntry>? list))
                        {
                            _byFirst[(entry.Place, first)] = list = [];
                        }

                        list.Add(entry);
                    }

                    break;
            }
        }
    }

    /// <summary>The lexicon that is shipped with the program.</summary>
    public static StanceLexicon Shipped => Embedded.Value;

    /// <summary>Number of entries.</summary>
    public int Count { get; }

    /// <summary>Loads a lexicon from a file that replaces the shipped one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A row is not as it should be; the message names its line.</exception>
    public static StanceLexicon Load(string path)
    {
        using var reader = new StreamReader(path);
        return new StanceLexicon(LexiconFile.Read(reader, path));
    }

    /// <summary>Entries of a place that may begin with this form or lemma.</summary>
    internal IEnumerable<LexiconEntry> Beginning(LexiconPlace place, string form, string lemma)
    {
        _byFirst.TryGetValue((place, form), out List<LexiconEntry>? byForm);
        List<LexiconEntry>? byLemma = null;
        if (lemma != form)
        {
            _byFirst.TryGetValue((place, lemma), out byLemma);
        }

        return byLemma is null ? byForm ?? [] : byForm is null ? byLemma : byForm.Union(byLemma);
    }

    /// <summary>What the form of a content tells after a neutral cue, or null.</summary>
    internal LexiconEntry? ForForm(ContentForm form) => _forms.FirstOrDefault(f => f.When.Contains(form));

    /// <summary>What a stance becomes when it is negated, or null.</summary>
    internal LexiconEntry? Turned(Reading.Stance stance) => _turns.GetValueOrDefault(stance);

    private static StanceLexicon LoadEmbedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("lexicon.tsv")!;
        using var reader = new StreamReader(stream);
        return new StanceLexicon(LexiconFile.Read(reader, "the shipped lexicon"));
    }
}
