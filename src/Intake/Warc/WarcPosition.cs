using System.Globalization;

namespace Hearsay.Intake.Warc;

/// <summary>Where a record begins in its file.</summary>
/// <param name="Offset">Bytes of the file before the record, or before the gzip member that it begins in: reading can start again here.</param>
/// <param name="Within">Unpacked bytes of the member before the record; 0 where each record has a member of its own.</param>
public readonly record struct WarcPosition(long Offset, long Within)
{
    /// <summary><c>1234</c>, or <c>1234+567</c> inside a member.</summary>
    public override string ToString() => Within == 0
        ? Offset.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Offset}+{Within}");
}
