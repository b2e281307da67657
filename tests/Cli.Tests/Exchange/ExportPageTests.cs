using System.Text.RegularExpressions;
using Hearsay.Ledger;

namespace Hearsay.Cli.Tests.Exchange;

public sealed partial class ExportPageTests
{
    [Fact]
    public void Page_Tables_AreThoseOfTheRecord()
    {
        using var shell = new TestShell();
        using ILedger ledger = Ledgers.Create(Path.Combine(shell.Folder, "empty.hearsay"));
        string[] wanted = [.. ledger.Dump().Select(t => $"{t.Table.Name}: {string.Join(' ', t.Table.Columns.Select(c => c.Name))}")];
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "export.md"));
        string[] written =
        [
            .. Table().Matches(page[page.IndexOf("## Tables", StringComparison.Ordinal)..])
                .Select(m => $"{m.Groups["name"].Value}: {string.Join(' ', Column().Matches(m.Groups["body"].Value).Select(c => c.Groups["name"].Value))}"),
        ];
        Assert.Equal(wanted, written);
    }

    [GeneratedRegex(@"^### (?<name>\w+)\n(?<body>(?:(?!^### ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Column();
}
