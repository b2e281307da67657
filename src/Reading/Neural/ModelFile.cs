using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hearsay.Reading.Neural;

/// <summary>Named arrays and settings of one model, read whole and verified.</summary>
/// <remarks>
/// Layout: magic, version and header length (little-endian), header in JSON, arrays on 64-byte bounds, SHA-256 of all
/// before it. The header names each array with type, shape and offset from the end of the header's padding.
/// </remarks>
internal sealed class ModelFile
{
    /// <summary>Version of the layout and of what the numbers mean.</summary>
    public const int Version = 1;

    private const int Alignment = 64, HashSize = 32, Fixed = 16;

    private readonly byte[] _bytes;
    private readonly JsonElement _tensors;
    private readonly int _data;

    private ModelFile(string path, byte[] bytes)
    {
        Path = path;
        _bytes = bytes;
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        Check(length > 0 && length < bytes.Length - Fixed - HashSize, $"header of {length} bytes");
        JsonElement header = JsonDocument.Parse(bytes.AsMemory(Fixed, length)).RootElement;
        Kind = header.GetProperty("kind").GetString()!;
        Settings = header.GetProperty("settings");
        _tensors = header.GetProperty("tensors");
        _data = (Fixed + length + Alignment - 1) / Alignment * Alignment;
    }

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary><c>fast</c> or <c>careful</c>.</summary>
    public string Kind { get; }

    /// <summary>Sizes and choices of the network.</summary>
    public JsonElement Settings { get; }

    /// <summary>Reads and verifies a model.</summary>
    /// <exception cref="InvalidDataException">The file is missing, cut short, damaged or of another version.</exception>
    public static ModelFile Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: there is no such model file. Name another ({ShippedModels.Names}, or the path of a file); if it came with the program, install that again.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < Fixed + HashSize || !bytes.AsSpan(0, 8).SequenceEqual("HEARSAYM"u8))
        {
            throw new InvalidDataException($"{path}: expected a Hearsay reading model, found something else.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw new InvalidDataException($"{path}: expected model version {Version}, found {version}.");
        }

        ReadOnlySpan<byte> content = bytes.AsSpan(0, bytes.Length - HashSize);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
        {
            throw new InvalidDataException($"{path}: checksum does not match; the file is damaged, install it again.");
        }

        return new ModelFile(path, bytes);
    }

    /// <summary>A whole number among the settings.</summary>
    public int Setting(string name) => Settings.GetProperty(name).GetInt32();

    /// <summary>An array; T is the type that the file names.</summary>
    /// <exception cref="InvalidDataException">There is none of that name, type and length.</exception>
    public ReadOnlySpan<T> Tensor<T>(string name, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        Check(_tensors.TryGetProperty(name, out JsonElement tensor), $"no array {name}");
        string type = default(T) switch { float => "f32", sbyte => "i8", int => "i32", ulong => "u64", byte => "u8", _ => "?" };
        Check(tensor.GetProperty("type").GetString() == type, $"array {name} of another type than {type}");
        int count = 1, i = 0;
        foreach (JsonElement size in tensor.GetProperty("shape").EnumerateArray())
        {
            count = checked(count * size.GetInt32());
            Check(shape.IsEmpty || (i < shape.Length && (shape[i] < 0 || shape[i] == size.GetInt32())), $"array {name} of another shape");
            i++;
        }

        int offset = _data + tensor.GetProperty("offset").GetInt32();
        int bytes = checked(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        Check(offset >= _data && offset + bytes <= _bytes.Length - HashSize, $"array {name} outside the file");
        return MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(offset, bytes));
    }

    /// <summary>Weights in 8 bits <c>[outputs, inputs]</c> with the scales beside them.</summary>
    public QuantizedMatrix Matrix(string name, int outputs, int inputs) => new(
        Tensor<sbyte>(name, outputs, inputs), Tensor<float>(name + ".scale", outputs), inputs);

    private void Check(bool right, string found)
    {
        if (!right)
        {
            throw new InvalidDataException($"{Path}: damaged or of another version ({found}).");
        }
    }
}
