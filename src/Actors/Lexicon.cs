namespace Hearsay.Actors;

/// <summary>The word lists in <c>Data</c>: people, bodies, names, places and offices.</summary>
/// <remarks>Loaded once from inside the assembly; safe for use by several threads. Case is ignored.</remarks>
internal sealed class Lexicon
{
    private static readonly Dictionary<string, WordFacts> Sections = new(StringComparer.Ordinal)
    {
        ["person male"] = WordFacts.Person | WordFacts.Male,
        ["person female"] = WordFacts.Person | WordFacts.Female,
        ["person"] = WordFacts.Person,
        ["reserved"] = WordFacts.Person | WordFacts.Reserved,
        ["group"] = WordFacts.Group,
        ["group plural"] = WordFacts.Group | WordFacts.Plural,
        ["body"] = WordFacts.Body,
        ["document"] = WordFacts.Document,
        ["outlet"] = WordFacts.OutletWord,
        ["outlet full"] = WordFacts.Outlet,
        ["metonym"] = WordFacts.Metonym,
        ["title male"] = WordFacts.Title | WordFacts.Male,
        ["title female"] = WordFacts.Title | WordFacts.Female,
        ["title"] = WordFacts.Title,
        ["given male"] = WordFacts.GivenMale,
        ["given female"] = WordFacts.GivenFemale,
        ["name particle"] = WordFacts.Particle,
        ["name suffix"] = WordFacts.Suffix,
        ["quantity"] = WordFacts.Quantity,
        ["voice"] = WordFacts.Document | WordFacts.Voice,
        ["attitude"] = WordFacts.Attitude,
        ["rumour"] = WordFacts.Rumour,
        ["steers"] = WordFacts.Steers,
        ["charges"] = WordFacts.Charges,
        ["carries"] = WordFacts.Carries,
        ["felt"] = WordFacts.Felt,
        ["receives"] = WordFacts.Receives,
        ["standing"] = WordFacts.Document | WordFacts.Standing,
        ["generic"] = WordFacts.Body | WordFacts.Generic,
        ["mass"] = WordFacts.Document | WordFacts.Mass,
        ["hidden"] = WordFacts.Person | WordFacts.Reserved | WordFacts.Hidden,
        ["place"] = WordFacts.Place,
        ["calendar"] = WordFacts.Calendar,
        ["following"] = WordFacts.Following,
    };

    private readonly Dictionary<string, Word> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private int _nations;
    private int _offices;

    private Lexicon()
    {
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string file in (string[])["people.txt", "bodies.txt", "names.txt", "places.txt", "cues.txt"])
        {
            ReadSections(file);
        }

        foreach (string line in Lines("roles.txt"))
        {
            ulong office = 1UL << (_offices++ % 64);
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, default, 0, office);
            }
        }
    }

    /// <summary>The lists that come with the program.</summary>
    public static Lexicon Shared { get; } = new();

    /// <summary>What is known of a word or a name of several words.</summary>
    public Word this[ReadOnlySpan<char> word] => _bySpan.TryGetValue(word, out Word found) ? found : default;

    private void ReadSections(string file)
    {
        string section = "";
        foreach (string line in Lines(file))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
            }
            else if (section == "nation")
            {
                AddNation(line.Split(':'));
            }
            else
            {
                // Lists of names of several words are parted by semicolons.
                foreach (string word in line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    Add(word, Sections[section], 0, 0);
                }
            }
        }
    }

    private void AddNation(string[] fields)
    {
        _nations++;
        WordFacts[] facts = [WordFacts.Nation, WordFacts.Demonym, WordFacts.Capital];
        for (int i = 0; i < facts.Length; i++)
        {
            foreach (string name in fields[i].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Add(name, facts[i], _nations, 0);
            }
        }
    }

    private void Add(string word, WordFacts facts, int nation, ulong offices)
    {
        Word old = _words.GetValueOrDefault(word);
        _words[word] = new Word(old.Facts | facts, old.Nation == 0 ? nation : old.Nation, old.Offices | offices);
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
