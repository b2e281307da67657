namespace Hearsay.Language.Tests;

public sealed class TagModelFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_Written_Identical()
    {
        TagModel model = SmallModel.Create();
        TagModelFile.Write(_path, model);
        TagModel read = TagModelFile.Read(_path);

        Assert.Equal(model.Shape, read.Shape);
        Assert.Equal(model.XposNames, read.XposNames);
        Assert.Equal(model.FeatureKeys, read.FeatureKeys);
        Assert.Equal(model.Table, read.Table);
        Assert.Equal(model.TableScales, read.TableScales);
        Assert.Equal(model.Keys, read.Keys);
        Assert.Equal(model.Vectors, read.Vectors);
        Assert.Equal(model.TokenBias, read.TokenBias);
        Assert.Equal(model.GateWeights, read.GateWeights);
        Assert.Equal(model.HiddenWeights, read.HiddenWeights);
        Assert.Equal(model.OutputWeights, read.OutputWeights);
        Assert.Equal(model.Lemmas.Keys, read.Lemmas.Keys);
        Assert.Equal(model.Lemmas.Edits, read.Lemmas.Edits);
    }

    [Fact]
    public void Write_SameModelTwice_SameBytes()
    {
        TagModelFile.Write(_path, SmallModel.Create());
        byte[] first = File.ReadAllBytes(_path);
        TagModelFile.Write(_path, SmallModel.Create());

        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Theory]
    [InlineData(0, "magic")]
    [InlineData(8, "version")]
    [InlineData(12, "length")]
    [InlineData(20, "SHA-256")]
    [InlineData(5_000, "SHA-256")]
    public void Read_OneByteWrong_SaysWhat(int position, string what)
    {
        TagModelFile.Write(_path, SmallModel.Create());
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[position] ^= 0x40;
        File.WriteAllBytes(_path, bytes);

        var problem = Assert.Throws<InvalidDataException>(() => Tagger.Load(_path));
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
        Assert.Contains(_path, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5_000)]
    public void Read_CutShort_InvalidData(int length)
    {
        TagModelFile.Write(_path, SmallModel.Create());
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..length]);

        Assert.Throws<InvalidDataException>(() => Tagger.Load(_path));
    }

    [Fact]
    public void Load_NoFile_IOException() => Assert.ThrowsAny<IOException>(() => Tagger.Load(_path));
}
