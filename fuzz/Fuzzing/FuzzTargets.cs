using System.Text;
using Hearsay.Intake;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Warc;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Fuzzing;

/// <summary>What is fuzzed: each target takes any bytes and throws when the code under it breaks a promise.</summary>
public static class FuzzTargets
{
    // Instrumented code must not run before the fuzzer has set up its memory: nothing of the libraries at type initialisation.
    private static IntakeOptions EveryLanguage => IntakeOptions.None with { AnyLanguage = true };

    // So that whatever follows is taken for a message.
    private static ReadOnlySpan<byte> MailHead => "Message-ID: <1@example>\r\nMIME-Version: 1.0\r\n"u8;

    private static readonly Lazy<StatementReader> Reader = new(() => StatementReader.Load(ShippedModels.Fast));

    /// <summary>Targets by name; the name is also the folder of its corpus.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } =
        new SortedDictionary<string, Action<byte[]>>(StringComparer.Ordinal)
        {
            ["bytes"] = bytes => IntakePromises.Check(ArticleIntake.FromBytes("input", "input", bytes, EveryLanguage)),
            ["document"] = bytes => DocumentPromises.Check(Document.Parse(ToText(bytes))),
            ["html"] = bytes => IntakePromises.Check(ArticleIntake.FromBytes("input.html", "input", bytes, EveryLanguage)),
            ["mail"] = bytes => TakeStandardInput([.. MailHead, .. bytes]),
            ["pdf"] = bytes => IntakePromises.Check(ArticleIntake.FromBytes("input.pdf", "input", bytes, EveryLanguage)),
            ["reader"] = bytes =>
            {
                string text = ToText(bytes);
                ReadingPromises.Check(text, Reader.Value.Read(text));
            },
            ["feed"] = bytes => TakeAll(FeedFile.Read("input", "input", bytes, charset: null, capturedAt: null)),
            ["newsml"] = TakeStandardInput,
            ["ninjs"] = TakeStandardInput,
            ["rows"] = TakeStandardInput,
            ["warc"] = bytes =>
            {
                ArchivePromises.Check(bytes);
                TakeAll(WarcArticles.Read("input", "input", new MemoryStream(bytes), head: default, fromOffset: 0, new WarcTally()));
            },
        };

    // Standard input may be of any format; the first bytes decide.
    private static void TakeStandardInput(byte[] bytes) =>
        TakeAll(new InputList(["-"], isRecursive: false, () => new MemoryStream(bytes)).Open());

    private static void TakeAll(IEnumerable<ArticleInput> inputs)
    {
        foreach (ArticleInput input in inputs)
        {
            IntakePromises.Check(input.Take(EveryLanguage));
        }
    }

    /// <summary>Bytes that open with FF FE are taken as UTF-16 units, so that a fuzzer can reach lone surrogates too.</summary>
    private static string ToText(byte[] bytes) => bytes is [0xFF, 0xFE, ..]
        ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2) + Lone(bytes)
        : Encoding.UTF8.GetString(bytes);

    // The decoder never returns half a pair; readers must survive one all the same.
    private static string Lone(byte[] bytes) => bytes.Length % 2 == 1 ? ((char)(0xD800 + bytes[^1])).ToString() : "";
}
