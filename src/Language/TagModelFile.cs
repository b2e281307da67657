using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Language;

/// <summary>The file of a tagger: magic, version, length and SHA-256 of the payload, then shapes, tables and weights.</summary>
/// <remarks>Little-endian. Dense weights are half floats, tables 8 bits with a scale for each column.</remarks>
internal static class TagModelFile
{
    /// <summary>Version this program reads and writes.</summary>
    public const int Version = 1;

    private const int HeaderLength = 8 + 4 + 4 + 32;
    private static ReadOnlySpan<byte> Magic => "HSAYTAG\0"u8;

    /// <summary>Reads and verifies a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">Something is not as it was written; names file, expected and found.</exception>
    public static TagModel Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path}: expected a tagger model, found {bytes.Length} bytes without its magic.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        reader.BaseStream.Position = 8;
        Expect(path, "version", Version, reader.ReadInt32());
        Expect(path, "payload length", reader.ReadInt32(), bytes.Length - HeaderLength);
        string expected = Convert.ToHexStringLower(reader.ReadBytes(32));
        string found = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(HeaderLength)));
        if (expected != found)
        {
            throw new InvalidDataException($"{path}: expected SHA-256 {expected}, found {found}.");
        }

        try
        {
            TagModel model = ReadPayload(path, reader);
            Expect(path, "end of payload", bytes.Length, (int)reader.BaseStream.Position);
            return model;
        }
        catch (EndOfStreamException problem)
        {
            throw new InvalidDataException($"{path}: expected more after {bytes.Length} bytes, found the end.", problem);
        }
    }

    /// <summary>Writes a model; the same model gives the same bytes.</summary>
    public static void Write(string path, TagModel model)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.UTF8, leaveOpen: true))
        {
            WritePayload(writer, model);
        }

        using FileStream file = File.Create(path);
        using var header = new BinaryWriter(file);
        header.Write(Magic);
        header.Write(Version);
        header.Write((int)payload.Length);
        header.Write(SHA256.HashData(payload.ToArray()));
        header.Write(payload.ToArray());
    }

    private static TagModel ReadPayload(string path, BinaryReader reader)
    {
        var shape = new TagShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (!shape.IsValid)
        {
            throw new InvalidDataException($"{path}: expected sizes that are multiples of 32, found {shape}.");
        }

        int upos = reader.ReadInt32();
        Expect(path, "universal tags", TagNetwork.UposCount, upos);
        string[] xpos = new string[reader.ReadByte()];
        for (int i = 0; i < xpos.Length; i++)
        {
            xpos[i] = reader.ReadString();
        }

        int outputs = upos + xpos.Length;
        return new TagModel
        {
            Shape = shape,
            XposNames = xpos,
            FeatureKeys = ReadArray<uint>(reader, shape.Features),
            Table = ReadArray<sbyte>(reader, shape.Features * shape.TokenSize),
            TableScales = ReadArray<float>(reader, shape.TokenSize),
            Keys = ReadArray<uint>(reader, shape.Vocabulary),
            Vectors = ReadArray<sbyte>(reader, shape.Vocabulary * shape.TokenSize),
            VectorScales = ReadArray<float>(reader, shape.TokenSize),
            TokenBias = ReadHalves(reader, shape.TokenSize),
            GateWeights = ReadHalves(reader, shape.TokenSize * 4 * shape.StateSize),
            GateBias = ReadHalves(reader, 4 * shape.StateSize),
            HiddenWeights = ReadHalves(reader, shape.ContextSize * shape.HiddenSize),
            HiddenBias = ReadHalves(reader, shape.HiddenSize),
            OutputWeights = ReadHalves(reader, shape.HiddenSize * outputs),
            OutputBias = ReadHalves(reader, outputs),
            Lemmas = ReadLemmas(path, reader),
        };
    }

    private static void WritePayload(BinaryWriter writer, TagModel model)
    {
        TagShape shape = model.Shape;
        writer.Write(shape.TokenSize);
        writer.Write(shape.StateSize);
        writer.Write(shape.HiddenSize);
        writer.Write(shape.Features);
        writer.Write(shape.Vocabulary);
        writer.Write(TagNetwork.UposCount);
        writer.Write((byte)model.XposNames.Length);
        foreach (string name in model.XposNames)
        {
            writer.Write(name);
        }

        WriteArray<uint>(writer, model.FeatureKeys);
        WriteArray<sbyte>(writer, model.Table);
        WriteArray<float>(writer, model.TableScales);
        WriteArray<uint>(writer, model.Keys);
        WriteArray<sbyte>(writer, model.Vectors);
        WriteArray<float>(writer, model.VectorScales);
        WriteHalves(writer, model.TokenBias);
        WriteHalves(writer, model.GateWeights);
        WriteHalves(writer, model.GateBias);
        WriteHalves(writer, model.HiddenWeights);
        WriteHalves(writer, model.HiddenBias);
        WriteHalves(writer, model.OutputWeights);
        WriteHalves(writer, model.OutputBias);
        writer.Write(model.Lemmas.Keys.Length);
        WriteArray<ulong>(writer, model.Lemmas.Keys);
        WriteArray<ushort>(writer, model.Lemmas.Values);
        writer.Write((ushort)model.Lemmas.Edits.Length);
        foreach (LemmaEdit edit in model.Lemmas.Edits)
        {
            writer.Write((byte)edit.Strip);
            writer.Write(edit.KeepsCase);
            writer.Write(edit.Append);
        }
    }

    private static LemmaRules ReadLemmas(string path, BinaryReader reader)
    {
        int count = reader.ReadInt32();
        ulong[] keys = ReadArray<ulong>(reader, count);
        ushort[] values = ReadArray<ushort>(reader, count);
        var edits = new LemmaEdit[reader.ReadUInt16()];
        for (int i = 0; i < edits.Length; i++)
        {
            int strip = reader.ReadByte();
            bool keepsCase = reader.ReadBoolean();
            edits[i] = new LemmaEdit(strip, reader.ReadString(), keepsCase);
        }

        foreach (ushort value in values)
        {
            if (value >= edits.Length)
            {
                throw new InvalidDataException($"{path}: expected numbers of edits below {edits.Length}, found {value}.");
            }
        }

        return new LemmaRules(keys, values, edits);
    }

    private static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        long left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (count < 0 || count > left)
        {
            throw new EndOfStreamException();
        }

        var array = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        Half[] halves = ReadArray<Half>(reader, count);
        return Array.ConvertAll(halves, half => (float)half);
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> array)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(array));

    private static void WriteHalves(BinaryWriter writer, float[] values)
        => WriteArray<Half>(writer, Array.ConvertAll(values, value => (Half)value));

    private static void Expect(string path, string what, int expected, int found)
    {
        if (expected != found)
        {
            throw new InvalidDataException($"{path}: expected {what} {expected}, found {found}.");
        }
    }
}
