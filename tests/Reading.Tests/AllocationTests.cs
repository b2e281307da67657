using Hearsay.Language;
using Hearsay.Reading.Fast;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading.Tests;

public sealed class AllocationTests
{
    private static readonly string Text = string.Join('\n', Enumerable.Repeat(
        "The council said on Friday that the bridge will stay shut, and the mayor denied it: “We open in May,” she told us.", 40));

    [Fact]
    public void Encode_SecondTime_AllocatesNothing()
    {
        ModelFile model = ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "en-fast-2", "model.bin"));
        var encoder = new RecurrentEncoder(model);
        Document document = Document.Parse(Text);
        WindowBatch batch = Assert.Single(WindowBatch.Of(document));
        var workspace = new Workspace();
        float[] vectors = new float[batch.Places * encoder.Width];
        encoder.Encode(document, batch, vectors, workspace);
        long before = GC.GetAllocatedBytesForCurrentThread();
        encoder.Encode(document, batch, vectors, workspace);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Read_SecondTime_AllocatesForStatementsNotForTokens()
    {
        StatementReader reader = StatementReader.Load(ShippedModels.Fast);
        int statements = reader.Read(Text).Statements.Count;
        long before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(Text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(statements, 40, 200);
        Assert.InRange(allocated, 1, (statements * 2_000L) + 20_000);
    }
}
