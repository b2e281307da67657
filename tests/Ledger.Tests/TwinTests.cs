namespace Hearsay.Ledger.Tests;

public sealed class TwinTests
{
    [Fact]
    public void BothDatabases_SameDeliveriesAndJudgements_GiveTheSameAnswers()
    {
        using (TestProject.On("postgres"))
        {
        }

        CsCheck.Check.Sample(
            CsCheck.Gen.Int[0, 1_000_000],
            seed =>
            {
                using TestProject one = TestProject.On("sqlite");
                using TestProject other = TestProject.On("postgres");
                ILedger sqlite = Scripts.Play(one.Create(), seed);
                ILedger postgres = Scripts.Play(other.Create(), seed);
                Assert.Equal(Scripts.Rows(sqlite), Scripts.Rows(postgres));
                Assert.Equal(Scripts.Answers(sqlite), Scripts.Answers(postgres));
                Assert.Empty(sqlite.Diagnose(isFull: true, null, Make.Stop).Problems);
                Assert.Empty(postgres.Diagnose(isFull: true, null, Make.Stop).Problems);
            },
            seed: "0000KOIKrb_4",
            iter: 6,
            threads: 1);
    }
}
