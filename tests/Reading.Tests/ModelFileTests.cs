using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Open_Missing_SaysWhatToDo() =>
        Assert.Contains("install", Refusal(Path.Combine(Path.GetTempPath(), "no-such-model.bin")), StringComparison.Ordinal);

    [Fact]
    public void Open_AnotherFile_SaysWhatWasExpected()
    {
        File.WriteAllText(_path, new string('x', 100));
        Assert.Contains("expected a Hearsay reading model", Refusal(_path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OneBitFlipped_SaysDamaged()
    {
        byte[] bytes = File.ReadAllBytes(Shipped);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("checksum", Refusal(_path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CutShort_SaysDamaged()
    {
        File.WriteAllBytes(_path, File.ReadAllBytes(Shipped)[..5000]);
        Assert.Contains("checksum", Refusal(_path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LaterVersion_NamesBoth()
    {
        byte[] bytes = File.ReadAllBytes(Shipped)[..5000];
        bytes[8] = 9;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("version 1, found 9", Refusal(_path), StringComparison.Ordinal);
    }

    [Fact]
    public void Tensor_WrongTypeShapeOrName_IsRefused()
    {
        ModelFile model = ModelFile.Open(Shipped);
        Assert.Throws<InvalidDataException>(() => model.Tensor<int>("cue.weight").Length);
        Assert.Throws<InvalidDataException>(() => model.Tensor<float>("cue.weight", 4, -1).Length);
        Assert.Throws<InvalidDataException>(() => model.Tensor<float>("no such").Length);
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "models", "en-fast-2", "model.bin");

    private static string Refusal(string path)
    {
        string message = Assert.Throws<InvalidDataException>(() => ModelFile.Open(path)).Message;
        Assert.StartsWith(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
