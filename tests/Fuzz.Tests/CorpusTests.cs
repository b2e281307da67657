using Hearsay.Fuzzing;

namespace Hearsay.Fuzz.Tests;

public sealed class CorpusTests
{
    private const int Seed = 20_260_210;
    private const int Mutations = 3000;

    public static TheoryData<string> Targets() => [.. FuzzTargets.All.Keys];

    public static TheoryData<string, string> Inputs()
    {
        var inputs = new TheoryData<string, string>();
        foreach (string target in FuzzTargets.All.Keys)
        {
            foreach (string file in Corpus(target))
            {
                inputs.Add(target, Path.GetFileName(file));
            }
        }

        return inputs;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Target_CorpusInput_KeepsItsPromises(string target, string file) =>
        FuzzTargets.All[target](File.ReadAllBytes(Path.Combine(Folder(target), file)));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_MutatedInputs_KeepItsPromises(string target)
    {
        var mutator = new Mutator(Seed, [.. Corpus(target).Select(File.ReadAllBytes)]);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] input = mutator.Next();
            var fault = Record.Exception(() => FuzzTargets.All[target](input));
            Assert.True(fault is null, $"{target}, seed {Seed}, input {i} ({Convert.ToBase64String(input)}): {fault}");
        }
    }

    private static IEnumerable<string> Corpus(string target) =>
        Directory.GetFiles(Folder(target)).Order(StringComparer.Ordinal);

    private static string Folder(string target) => Path.Combine(CheckoutFolder.Root, "fuzz", "corpus", target);
}
