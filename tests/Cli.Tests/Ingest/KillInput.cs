using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests.Ingest;

/// <summary>News for the kill test: files, a file of rows and a web archive, every article with words of its own.</summary>
internal sealed class KillInput
{
    public const int Files = 70, Rows = 130, Records = 70;

    private static readonly string[] Names = ["Ida Lund", "Tomas Berg", "Mira Olsen", "Jonas Falk", "Edda Ström", "Karl Vinter"];
    private static readonly string[] Roles = ["The mayor", "The harbour master", "A spokeswoman", "The engineer", "The union", "The ministry"];
    private static readonly string[] Things = ["bridge", "ferry", "school", "mill", "tunnel", "market"];
    private static readonly string[] Acts = ["would open", "will stay closed", "needs repair", "had been sold", "might be moved", "was flooded"];

    private readonly Random random = new(7);

    /// <summary>Writes it all into a folder.</summary>
    public KillInput(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        for (int i = 0; i < Files; i++)
        {
            File.WriteAllText(Path.Combine(folder, "files", $"{i:000}.txt"), Article(i));
        }

        File.WriteAllLines(
            Path.Combine(folder, "rows.jsonl"),
            Enumerable.Range(0, Rows).Select(i => JsonSerializer.Serialize(new { id = $"r{i}", text = Article(1000 + i), published = "2026-02-10" })));
        using FileStream archive = File.Create(Path.Combine(folder, "pages.warc"));
        for (int i = 0; i < Records; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Article(2000 + i));
            archive.Write(Encoding.ASCII.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{i:000000000000}>\r\nWARC-Date: 2026-02-10T08:00:00Z\r\nWARC-Target-URI: https://news.example/{i}\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n")));
            archive.Write(text);
            archive.Write("\r\n\r\n"u8);
        }
    }

    public string Folder { get; }

    private string Article(int number)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Pick(Roles)} of Haven {number} said on Monday that the {Pick(Things)} {Pick(Acts)}. ");
            text.Append(CultureInfo.InvariantCulture, $"“We have waited {number + i} days,” {Pick(Names)} told reporters.\n\n");
        }

        return text.ToString();
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
