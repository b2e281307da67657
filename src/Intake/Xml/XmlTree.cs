using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Intake.Xml;

/// <summary>Reads XML from outside into a tree, safely and as far as it is sound.</summary>
/// <remarks>
/// Document types are passed over, so nothing is fetched and no entity grows; entities of HTML are known without one. Prefixes
/// need no declaration. Where the document breaks off or stops being well-formed, what stands before is kept.
/// </remarks>
internal static class XmlTree
{
    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="charset">What a server said of its encoding; null for nothing.</param>
    /// <param name="root">The tree; null where there is not even a root.</param>
    /// <param name="encoding">How the bytes were read.</param>
    /// <returns>Why reading stopped before the end; null where it did not.</returns>
    public static Problem? Read(ReadOnlySpan<byte> bytes, string? charset, out XElement? root, out TextEncoding encoding)
    {
        string text = XmlText.Mend(XmlText.Decode(bytes, charset, out encoding));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };
        var context = new XmlParserContext(null, new AnyPrefix(), null, XmlSpace.None);
        using var source = new StringReader(WithoutDeclaration(text));
        using var reader = XmlReader.Create(source, settings, context);
        root = null;
        try
        {
            return Fill(reader, ref root);
        }
        catch (XmlException e)
        {
            return new Problem(
                FormattableString.Invariant($"is not well-formed XML (at line {e.LineNumber}, column {e.LinePosition})"),
                "What stands before is read; fetch the file again for the rest.");
        }
    }

    private static Problem? Fill(XmlReader reader, ref XElement? root)
    {
        XElement? at = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth >= ArticleLimits.MaxXmlDepth)
                {
                    return new Problem(
                        $"nests elements over the limit of {ArticleLimits.MaxXmlDepth} (ArticleLimits.MaxXmlDepth)", "What stands before is read.");
                }

                bool isEmpty = reader.IsEmptyElement;
                XElement element = Open(reader);
                root ??= element;
                at?.Add(element);
                at = isEmpty ? at : element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                at = at!.Parent;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                at?.Add(new XText(reader.Value));
            }
        }

        return null;
    }

    private static XElement Open(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            bool isDeclaration = reader.Name == "xmlns" || reader.Prefix == "xmlns";
            if (!isDeclaration)
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        return element;
    }

    // The text is decoded already: what the declaration says of its encoding must not be believed again.
    private static string WithoutDeclaration(string text)
    {
        int end = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 2)..].TrimStart();
    }
}
