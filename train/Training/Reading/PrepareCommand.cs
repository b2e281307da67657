using System.Text.Json;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Reading.Careful;
using Hearsay.Reading.Fast;
using Hearsay.Reading.Heads;

namespace Hearsay.Training.Reading;

/// <summary>Writes articles as the numbers that the readers see, one window a line, so that text is cut in one place only.</summary>
internal static class PrepareCommand
{
    private const int Affixes = 4096;

    /// <summary><c>prepare --articles A.jsonl [--layer L.jsonl] [--words words.tsv] --pieces vocab.txt --out F.jsonl</c></summary>
    public static void Run(Arguments arguments)
    {
        var words = new Dictionary<ulong, (int Vector, int Trained)>();
        foreach (string[] row in (arguments.All("words").FirstOrDefault() is { } file ? File.ReadLines(file) : []).Select(l => l.Split('\t')))
        {
            words[WordKey.Of(row[0])] = (Int(row[1]), Int(row[2]));
        }

        var pieces = new WordPieces(File.ReadLines(arguments.Required("pieces")));
        using FileStream output = File.Create(arguments.Required("out"));
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        int windows = 0, cues = 0;
        foreach (LabelledArticle article in LabelledArticle.Read(arguments.Required("articles"), arguments.All("layer").FirstOrDefault()))
        {
            Document document = Document.Parse(article.Text);
            foreach (TokenWindow window in TokenWindow.Of(document))
            {
                Write(writer, article, document, window, words, pieces, ref cues);
                writer.Flush();
                writer.Reset();
                output.WriteByte((byte)'\n');
                windows++;
            }
        }

        Console.Error.WriteLine($"{windows} windows, {cues} attributions.");
    }

    private static void Write(
        Utf8JsonWriter writer,
        LabelledArticle article,
        Document document,
        TokenWindow window,
        Dictionary<ulong, (int Vector, int Trained)> words,
        WordPieces pieces,
        ref int cues)
    {
        Span all = window.Tokens;
        writer.WriteStartObject();
        writer.WriteString("article", article.Id);
        Numbers("start", t => document.TokenSpan(t).Start);
        Numbers("end", t => document.TokenSpan(t).End);
        Numbers("core", t => t >= window.Core.Start && t < window.Core.End ? 1 : 0);
        Numbers("quote", t => document.InQuote(t) ? 1 : 0);
        Numbers("shape", t => TokenShape.Of(document.Token(t)));
        Numbers("vector", t => words.GetValueOrDefault(WordKey.Of(document.Token(t))).Vector);
        Numbers("word", t => words.GetValueOrDefault(WordKey.Of(document.Token(t))).Trained);
        Numbers("bucket", t => WordBucket.Of(document.Token(t)));
        Numbers("prefix", t => WordKey.Prefix(document.Token(t), Affixes));
        Numbers("suffix", t => WordKey.Suffix(document.Token(t), Affixes));
        writer.WriteStartArray("pieces");
        var own = new List<int>();
        for (int t = all.Start; t < all.End; t++)
        {
            own.Clear();
            pieces.Add(document.Token(t), own);
            writer.WriteStartArray();
            own.ForEach(writer.WriteNumberValue);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        // Each cue: first token, token after, source, content, meaning or null; an inner one besides the place, in cues, of its outermost.
        writer.WriteStartArray("cues");
        int[] written = [.. Enumerable.Repeat(-1, article.Attributions.Count)];
        int count = 0;
        for (int i = 0; i < article.Attributions.Count; i++)
        {
            if (Attribution(article.Attributions[i]))
            {
                writer.WriteEndArray();
                written[i] = count++;
            }
        }

        writer.WriteEndArray();
        cues += count;
        if (article.Inner is { } inner)
        {
            writer.WriteStartArray("inner");
            foreach (LabelledArticle.Attribution a in inner)
            {
                if (written[a.Outermost] >= 0 && Attribution(a))
                {
                    writer.WriteNumberValue(written[a.Outermost]);
                    writer.WriteEndArray();
                    cues++;
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();

        bool Attribution(LabelledArticle.Attribution a)
        {
            if (a.Cue.Count == 0 || Tokens(document, a.Cue[0]) is not { Length: > 0 } cue || cue.Start < all.Start || cue.Start >= all.End)
            {
                return false;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(cue.Start - all.Start);
            writer.WriteNumberValue(Math.Min(cue.End, all.End) - all.Start);
            Spans(a.Source);
            Spans(a.Content);
            if (a.Meaning is { } meaning)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue((int)meaning.Stance);
                writer.WriteNumberValue((int)meaning.Certainty);
                writer.WriteNumberValue((int)meaning.Sourcing);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteNullValue();
            }

            return true;
        }

        void Numbers(string name, Func<int, int> value)
        {
            writer.WriteStartArray(name);
            for (int t = all.Start; t < all.End; t++)
            {
                writer.WriteNumberValue(value(t));
            }

            writer.WriteEndArray();
        }

        void Spans(IReadOnlyList<Span> spans)
        {
            writer.WriteStartArray();
            foreach (Span characters in spans)
            {
                Span t = Tokens(document, characters);
                if (t.Start < all.End && t.End > all.Start && t.Length > 0)
                {
                    writer.WriteStartArray();
                    writer.WriteNumberValue(Math.Max(t.Start, all.Start) - all.Start);
                    writer.WriteNumberValue(Math.Min(t.End, all.End) - all.Start);
                    writer.WriteEndArray();
                }
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Tokens that share a character with a span.</summary>
    private static Span Tokens(Document document, Span characters)
    {
        ReadOnlySpan<int> ends = document.TokenEnds, starts = document.TokenStarts;
        int first = ends.BinarySearch(characters.Start + 1);
        first = first < 0 ? ~first : first;
        int last = starts.BinarySearch(characters.End);
        last = last < 0 ? ~last : last;
        return new Span(first, Math.Max(first, last));
    }

    private static int Int(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
