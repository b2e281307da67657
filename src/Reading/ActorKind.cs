namespace Hearsay.Reading;

/// <summary>What sort of actor a name or description stands for.</summary>
public enum ActorKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A body: state, ministry, party, company, court.</summary>
    Organisation,

    /// <summary>Several people without a body: voters, critics.</summary>
    Group,

    /// <summary>A place that is not used for its government.</summary>
    Place,

    /// <summary>A publisher of news.</summary>
    Outlet,

    /// <summary>Somebody particular whom the text does not identify.</summary>
    Unnamed,
}
