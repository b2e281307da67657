namespace Hearsay.Actors;

/// <summary>Which third-person pronoun fits.</summary>
internal enum Gender
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>"He".</summary>
    Male,

    /// <summary>"She".</summary>
    Female,
}
