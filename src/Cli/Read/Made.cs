namespace Hearsay.Cli.Read;

/// <summary>An article ready to be written.</summary>
/// <param name="Output">Bytes for standard output.</param>
/// <param name="Html">The page; null where none is wanted.</param>
internal sealed record Made(ReadOnlyMemory<byte> Output, string? Html);
