namespace Hearsay.Reading.Tests;

public sealed class StatementReaderTests
{
    [Fact]
    public void Read_EmptyText_HasNoStatements() =>
        Assert.Empty(StatementReader.Load().Read("").Statements);
}
