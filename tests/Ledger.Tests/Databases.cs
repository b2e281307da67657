namespace Hearsay.Ledger.Tests;

/// <summary>The databases on which every test of the contract runs.</summary>
public sealed class Databases : TheoryData<string>
{
    public Databases()
    {
        Add("sqlite");
        Add("postgres");
    }
}
