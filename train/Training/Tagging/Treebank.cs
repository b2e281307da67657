using System.Text;
using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Reads CoNLL-U files and puts the raw text together again.</summary>
internal static class Treebank
{
    /// <summary>Reads all documents of a file.</summary>
    /// <exception cref="InvalidDataException">A row is not CoNLL-U, or a word does not stand in the text of its sentence.</exception>
    public static List<TreebankDocument> Read(string path)
    {
        var documents = new List<TreebankDocument>();
        var builder = new Builder(path);
        var rows = new List<string[]>();
        string sentence = "";
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                builder.Finish(documents);
                builder = new Builder(path) { Name = line["# newdoc id = ".Length..] };
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal))
            {
                builder.StartParagraph();
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                sentence = line["# text = ".Length..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] row = line.Split('\t');
                if (row.Length != 10)
                {
                    throw new InvalidDataException($"{path}({number}): expected 10 columns, found {row.Length}.");
                }

                rows.Add(row);
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                builder.Add(sentence, rows, number);
                rows.Clear();
            }
        }

        builder.Finish(documents);
        return documents;
    }

    private sealed class Builder(string path)
    {
        private readonly StringBuilder _text = new();
        private readonly List<TreebankWord> _words = [];
        private readonly List<Span> _tokens = [];
        private readonly List<Span> _sentences = [];
        private readonly List<Span> _paragraphs = [];
        private int _paragraphStart;
        private bool _glued;

        public string Name { get; init; } = "";

        public void StartParagraph()
        {
            EndParagraph();
            if (_text.Length > 0)
            {
                _text.Append("\n\n");
                _glued = true;
            }
        }

        public void Add(string sentence, List<string[]> rows, int line)
        {
            if (_text.Length > 0 && !_glued)
            {
                _text.Append(' ');
            }

            int offset = _text.Length;
            int at = 0;
            string[] surface = rows[0];
            for (int i = 0; i < rows.Count; i++)
            {
                string[] row = rows[i];
                if (row[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                surface = row;
                Span span = Locate(sentence, row[1], ref at, line);
                _tokens.Add(new Span(offset + span.Start, offset + span.End));
                int dash = row[0].IndexOf('-', StringComparison.Ordinal);
                if (dash < 0)
                {
                    AddWord(row, _tokens[^1]);
                    continue;
                }

                int start = offset + span.Start;
                string last = row[0][(dash + 1)..];
                do
                {
                    i++;
                    AddWord(rows[i], new Span(start, start + rows[i][1].Length));
                    start += rows[i][1].Length;
                }
                while (rows[i][0] != last);
            }

            _text.Append(sentence);
            _sentences.Add(new Span(offset, _tokens[^1].End));
            _glued = surface[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        }

        public void Finish(List<TreebankDocument> documents)
        {
            EndParagraph();
            if (_words.Count > 0)
            {
                documents.Add(new TreebankDocument(Name, _text.ToString(), _words, _tokens, _sentences, _paragraphs));
            }
        }

        private void EndParagraph()
        {
            if (_words.Count > _paragraphStart)
            {
                _paragraphs.Add(new Span(_paragraphStart, _words.Count));
                _paragraphStart = _words.Count;
            }
        }

        private void AddWord(string[] row, Span span)
        {
            if (!Enum.TryParse(row[3], ignoreCase: true, out Upos upos))
            {
                throw new InvalidDataException($"{path}: unknown part of speech '{row[3]}'.");
            }

            _words.Add(new TreebankWord(span, upos, row[4], row[2]));
        }

        private Span Locate(string sentence, string form, ref int at, int line)
        {
            while (at < sentence.Length && char.IsWhiteSpace(sentence[at]))
            {
                at++;
            }

            if (!sentence.AsSpan(at).StartsWith(form, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{path}({line}): '{form}' does not stand at {at} in '{sentence}'.");
            }

            at += form.Length;
            return new Span(at - form.Length, at);
        }
    }
}
