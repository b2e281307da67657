using System.Globalization;
using System.Xml.Linq;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Xml;

namespace Hearsay.Intake.NewsMl;

/// <summary>The news items of a NewsML-G2 document: one, or those of a message; packages and other items are passed over.</summary>
internal static class NewsMlFile
{
    /// <summary>Reads a stream and gives its items; faulty ones as rejected inputs.</summary>
    public static IEnumerable<ArticleInput> Read(string where, string stem, Stream stream, ReadOnlyMemory<byte> head) =>
        InputFile.TryReadAll(stream, head, out byte[] bytes, out Problem? problem)
            ? Read(where, stem, bytes)
            : [new RejectedInput(where, problem!)];

    private static IEnumerable<ArticleInput> Read(string where, string stem, ReadOnlyMemory<byte> bytes)
    {
        Problem? fault = XmlTree.Read(bytes.Span, charset: null, out XElement? root, out TextEncoding encoding);
        bool isAlone = root?.Name.LocalName == "newsItem";
        int number = 0, texts = 0;
        foreach (XElement element in root is null ? [] : isAlone ? [root] : root.Below("newsItem"))
        {
            number++;
            string place = string.Create(CultureInfo.InvariantCulture, $"{where}#{number}");
            string id = isAlone ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (ToInput(place, id, element, isAlone ? bytes : element.ToBytes(), encoding) is { } input)
            {
                texts++;
                yield return input;
            }
        }

        if (fault is not null || texts == 0)
        {
            yield return new RejectedInput(where, fault ?? new Problem("holds no NewsML-G2 item with a text", "Give news items with their content inline."));
        }
    }

    private static ArticleInput? ToInput(string place, string id, XElement item, ReadOnlyMemory<byte> bytes, TextEncoding encoding)
    {
        XElement? status = item.Below("pubStatus").FirstOrDefault();
        if (PublishingStatus.Refuse(status?.Value("qcode") ?? status?.Value("uri")?.Replace('/', ':')) is { } refusal)
        {
            return new RejectedInput(place, refusal);
        }

        string text = NewsMlText.Of(item);
        if (text.Length == 0)
        {
            return null;
        }

        var source = new SourceText(new DecodedText(text, encoding), NewsMlFacts.Of(item));
        string name = ArticleFacts.Tidy(item.Value("guid")) ?? id;
        return new PartInput(place, (where, options) => ArticleIntake.FromText(
            where, name, source, new OriginalDocument(bytes, "application/xml"), options));
    }
}
