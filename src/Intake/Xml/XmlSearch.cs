using System.Text;
using System.Xml.Linq;

namespace Hearsay.Intake.Xml;

/// <summary>Looks into a tree by local names: outsiders take namespaces lightly.</summary>
internal static class XmlSearch
{
    /// <summary>The first child of one of these names that holds something, in order of the names.</summary>
    public static XElement? Child(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach (XElement child in element.Children(name))
            {
                if (child.HasElements || !string.IsNullOrWhiteSpace(child.Value))
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>Children of a name, in document order.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Elements of a name at any depth, in document order.</summary>
    public static IEnumerable<XElement> Below(this XElement element, string name) =>
        element.Descendants().Where(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>An attribute's value, whatever its namespace; null where it is missing.</summary>
    public static string? Value(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>What is inside an element as HTML: prefixes and attributes fall away, tags stay.</summary>
    public static string Markup(this XElement element) =>
        string.Concat(element.Nodes().Select(n => Plain(n).ToString(SaveOptions.DisableFormatting)));

    /// <summary>An element as bytes, to keep beside what was read from it.</summary>
    public static byte[] ToBytes(this XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));

    // An element without content is written with an end tag: HTML takes <p/> for one that stays open.
    private static XNode Plain(XNode node) => node switch
    {
        XElement element when element.Name.LocalName.ToUpperInvariant() is "BR" or "HR" or "IMG" => new XElement(element.Name.LocalName),
        XElement element => new XElement(element.Name.LocalName, "", element.Nodes().Select(Plain)),
        XText text => new XText(text.Value),
        _ => new XText(""),
    };
}
