using System.Xml;

namespace Hearsay.Intake.Xml;

/// <summary>Knows every prefix: many feeds use some that they never declare.</summary>
internal sealed class AnyPrefix() : XmlNamespaceManager(new NameTable())
{
    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) =>
        base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : "urn:undeclared:" + prefix);
}
