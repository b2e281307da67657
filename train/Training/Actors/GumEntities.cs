using System.Globalization;

namespace Hearsay.Training.Actors;

/// <summary>Reads the entities that GUM annotates in the MISC column of its CoNLL-U files (<c>Entity=</c>).</summary>
internal static class GumEntities
{
    /// <summary>One annotated mention.</summary>
    /// <param name="Entity">Number of the entity in its document.</param>
    /// <param name="Kind">GUM's type: person, organization, place …</param>
    /// <param name="First">First word in the document.</param>
    /// <param name="Last">Last word.</param>
    /// <param name="Head">Last word of its minimal span.</param>
    internal sealed record Mention(string Entity, string Kind, int First, int Last, int Head);

    /// <summary>The mentions of each document, by its name.</summary>
    public static Dictionary<string, List<Mention>> Read(string path)
    {
        var documents = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        List<Mention> mentions = [];
        var open = new List<(string Entity, string Kind, int Start, int Head)>();
        int word = -1;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                documents[line[14..].Trim()] = mentions = [];
                open.Clear();
                word = -1;
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                string[] fields = line.Split('\t');
                if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                {
                    continue;
                }

                word++;
                string? marks = fields[9].Split('|').FirstOrDefault(f => f.StartsWith("Entity=", StringComparison.Ordinal));
                if (marks is not null)
                {
                    Take(marks[7..], word, open, mentions);
                }
            }
        }

        return documents;
    }

    private static void Take(string marks, int word, List<(string Entity, string Kind, int Start, int Head)> open, List<Mention> mentions)
    {
        int at = 0;
        while (at < marks.Length)
        {
            if (marks[at] == '(')
            {
                int end = marks.IndexOfAny(['(', ')'], at + 1);
                end = end < 0 ? marks.Length : end;
                string[] fields = marks[(at + 1)..end].Split('-');
                string least = fields.FirstOrDefault(f => f.Length > 0 && f.All(c => char.IsAsciiDigit(c) || c == ',') && f != fields[0]) ?? "1";
                int head = word + int.Parse(least.Split(',')[^1], CultureInfo.InvariantCulture) - 1;
                if (end < marks.Length && marks[end] == ')')
                {
                    mentions.Add(new Mention(Id(fields[0]), fields[1], word, word, word));
                    end++;
                }
                else
                {
                    open.Add((Id(fields[0]), fields[1], word, head));
                }

                at = end;
            }
            else
            {
                int end = marks.IndexOf(')', at);
                string id = Id(marks[at..end]);
                int found = open.FindLastIndex(o => o.Entity == id);
                if (found >= 0)
                {
                    mentions.Add(new Mention(id, open[found].Kind, open[found].Start, word, Math.Min(word, open[found].Head)));
                    open.RemoveAt(found);
                }

                at = end + 1;
            }
        }
    }

    // Discontinuous mentions are numbered "12[1/2]".
    private static string Id(string mark) => mark.Split('[')[0];
}
