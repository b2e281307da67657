using NodaTime;

namespace Hearsay.Time;

/// <summary>A stretch of days, both ends inside.</summary>
internal readonly record struct Days(LocalDate First, LocalDate Last)
{
    public bool Holds(LocalDate day) => First <= day && day <= Last;
}
