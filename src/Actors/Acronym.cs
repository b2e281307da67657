using Hearsay.Language;

namespace Hearsay.Actors;

/// <summary>A name and the letters that stand for it, where an article puts them side by side: "the Harbour Works Board (HWB)".</summary>
/// <param name="Name">Tokens of the name, without its article.</param>
/// <param name="Short">Token of the letters.</param>
internal readonly record struct Acronym(Span Name, int Short);
