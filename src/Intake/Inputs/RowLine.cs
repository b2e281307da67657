namespace Hearsay.Intake.Inputs;

/// <summary>One line of bytes.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">The line without its line feed; empty when too long.</param>
/// <param name="SizeBytes">True size, also when too long.</param>
internal readonly record struct RowLine(long Number, ReadOnlyMemory<byte> Bytes, long SizeBytes);
