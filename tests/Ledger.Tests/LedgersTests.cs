namespace Hearsay.Ledger.Tests;

public sealed class LedgersTests
{
    [Theory, ClassData(typeof(Databases))]
    public void Create_WhereAProjectIs_IsRefused(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a", "Ada Lindt said that it fell.")), Make.Stop);
        Assert.Contains("already", Assert.Throws<IOException>(() => project.Create()).Message, StringComparison.Ordinal);
        Assert.Single(ledger.Documents(new DocumentQuery()));
    }

    [Theory, ClassData(typeof(Databases))]
    public void Open_WhereNothingIs_SaysWhatToDo(string database)
    {
        using TestProject project = TestProject.On(database);
        Exception problem = Assert.ThrowsAny<Exception>(() => project.Open());
        Assert.True(problem is FileNotFoundException or InvalidDataException, problem.ToString());
        Assert.Contains("hearsay init", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Open_NewerSchema_IsRefused(string database)
    {
        using TestProject project = TestProject.On(database);
        project.Create().Dispose();
        project.Run("INSERT INTO schemaversions (scriptname, applied) VALUES ('9999-later.sql', '2030-01-01')");
        Assert.Contains("newer Hearsay", Assert.Throws<InvalidDataException>(() => project.Open()).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Databases))]
    public void Keep_WhileAnotherWrites_WaitsAndThenSaysSo(string database)
    {
        using TestProject project = TestProject.On(database);
        ILedger first = project.Create();
        ILedger second = project.Open();
        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            // The first is in the middle of its transaction when its rows are asked for.
            IOException problem = Assert.Throws<IOException>(() => second.Keep(Make.Delivery(0, Make.Document("a", "It fell.")), Make.Stop));
            Assert.Contains("another program", problem.Message, StringComparison.Ordinal);
            yield break;
        }

        Assert.Throws<InvalidDataException>(() => first.Restore(
            [new TableRows(new TableShape("judgement", [.. JudgementColumns.Select(c => new TableColumn(c, ColumnType.Text, true))]), Rows())], Make.Stop));
        Assert.Equal([Kept.New], second.Keep(Make.Delivery(0, Make.Document("a", "It fell.")), Make.Stop));
    }

    private static string[] JudgementColumns { get; } = ["id", "subject", "root_id", "verb", "value", "who", "at", "why"];

    [Theory]
    [InlineData("plain text, no database at all, but long enough to have a header")]
    [InlineData("")]
    public void Open_OtherFiles_AreRefusedAndLeftAlone(string content)
    {
        using TestProject project = TestProject.On("sqlite");
        File.WriteAllText(project.Place, content);
        Assert.Contains("not a Hearsay project", Assert.Throws<InvalidDataException>(() => project.Open()).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => project.Create());
        Assert.Equal(content, File.ReadAllText(project.Place));
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_IsRefused()
    {
        using TestProject project = TestProject.On("sqlite");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={project.Place};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE project (key, value)";
            command.ExecuteNonQuery();
        }

        Assert.Throws<InvalidDataException>(() => project.Open());
    }

    [Fact]
    public void Keep_FullDisk_SaysSoAndLeavesNothingHalf()
    {
        using TestProject project = TestProject.On("sqlite");
        ILedger ledger = project.Create();
        ledger.Keep(Make.Delivery(0, Make.Document("a", "Ada Lindt said that it fell.")), Make.Stop);
        long pages = new FileInfo(project.Place).Length / 8192;
        ((SqlLedger)ledger).LimitPages(pages + 60);
        byte[] noise = new byte[4_000_000];
        new Random(7).NextBytes(noise);
        DeliveredDocument large = Make.Document("b", "Ada Lindt said that it rose.") with { Original = noise, Sha256 = new string('c', 64) };
        IOException problem = Assert.Throws<IOException>(() => ledger.Keep(Make.Delivery(1, Make.Document("c", "It held."), large), Make.Stop));
        Assert.Contains("disk is full", problem.Message, StringComparison.Ordinal);
        Assert.Single(ledger.Documents(new DocumentQuery()));
        Assert.Empty(ledger.Diagnose(isFull: true, null, Make.Stop).Problems);
        ((SqlLedger)ledger).LimitPages(1_000_000);
        Assert.Equal([Kept.New, Kept.New], ledger.Keep(Make.Delivery(1, Make.Document("c", "It held."), large), Make.Stop));
    }

    [Fact]
    public void Create_WithoutItsFolder_SaysSo()
    {
        using TestProject project = TestProject.On("sqlite");
        Assert.Throws<DirectoryNotFoundException>(() => Ledgers.Create(Path.Combine(project.Folder, "none", "x.hearsay")));
        Assert.Contains("folder", Assert.Throws<IOException>(() => Ledgers.Open(project.Folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ivo@db.example/desk", true)]
    [InlineData("Host=db.example;Database=desk", true)]
    [InlineData("desk.hearsay", false)]
    [InlineData("a=b.hearsay", false)]
    public void IsServer_Places_AreToldApart(string place, bool isServer) => Assert.Equal(isServer, Ledgers.IsServer(place));

    [Fact]
    public void Open_ServerThatIsNotThere_SaysSoWithoutThePassword()
    {
        IOException problem = Assert.Throws<IOException>(() => Ledgers.Open("postgres://ivo:secret@127.0.0.1:1/desk?search_path=news"));
        Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }
}
