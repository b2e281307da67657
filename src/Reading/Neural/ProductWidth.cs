namespace Hearsay.Reading.Neural;

/// <summary>Instructions that a product of bytes is computed with.</summary>
internal enum ProductWidth
{
    /// <summary>Plain C#; the reference for the others.</summary>
    Scalar,

    /// <summary>256 bits, bytes widened to shorts.</summary>
    Avx2,

    /// <summary>256 bits, four products of bytes at once (AVX-VNNI).</summary>
    Vnni,
}
