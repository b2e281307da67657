namespace Hearsay.Benchmarks;

/// <summary>The file <c>bench/results/CPU/read.json</c>.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Input">What was read.</param>
/// <param name="Articles">Articles in one round of the input.</param>
/// <param name="Words">Words in one round of the input.</param>
/// <param name="Statements">Statements found in one round of the input.</param>
/// <param name="LoadMs">Time to load the model, once, the code still cold.</param>
/// <param name="Jobs">One entry a number of jobs.</param>
internal sealed record ReadFigures(
    Machine Machine,
    string Model,
    string Input,
    int Articles,
    long Words,
    long Statements,
    double LoadMs,
    IReadOnlyList<JobsFigures> Jobs);
