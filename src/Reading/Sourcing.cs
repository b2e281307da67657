namespace Hearsay.Reading;

/// <summary>How the text identifies a source (<c>corpora/nested/GUIDE.md</c>).</summary>
public enum Sourcing
{
    /// <summary>By name, or by a role that fits one holder.</summary>
    Named,

    /// <summary>Somebody particular who is not identified, or nobody at all.</summary>
    Unnamed,

    /// <summary>A group or generic voice.</summary>
    Collective,

    /// <summary>The article's own voice.</summary>
    Outlet,
}
