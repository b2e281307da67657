namespace Hearsay.Time;

/// <summary>How the true amount stands to the one that is named.</summary>
public enum Relation
{
    /// <summary>As named.</summary>
    Exactly,

    /// <summary>A little less: "nearly", "almost".</summary>
    Nearly,

    /// <summary>A little less or more: "about", "some", "roughly".</summary>
    About,

    /// <summary>Greater: "more than", "over".</summary>
    MoreThan,

    /// <summary>As named or greater: "at least".</summary>
    AtLeast,

    /// <summary>Smaller: "less than", "under".</summary>
    LessThan,

    /// <summary>As named or smaller: "up to", "no more than".</summary>
    AtMost,
}
