namespace Hearsay.Actors;

/// <summary>A description of an actor: tokens of the noun phrase, the head among them.</summary>
/// <param name="Start">First token.</param>
/// <param name="Head">Head noun.</param>
/// <param name="End">First token after the phrase, what follows the noun included.</param>
internal readonly record struct Role(int Start, int Head, int End);
