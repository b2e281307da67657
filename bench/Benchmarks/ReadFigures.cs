namespace Hearsay.Benchmarks;

/// <summary>The file <c>bench/results/CPU/read/MODEL.json</c>.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Model">What the model is called, as in readings.</param>
/// <param name="Input">What was read.</param>
/// <param name="Articles">Articles in one round of the input.</param>
/// <param name="Words">Words in one round of the input.</param>
/// <param name="Statements">Statements found in one round of the input.</param>
/// <param name="LoadMs">Time to load the model, once, the code still cold.</param>
/// <param name="Jobs">One entry a number of jobs.</param>
/// <param name="Stages">Where the time of one core goes.</param>
internal sealed record ReadFigures(
    Machine Machine,
    string Model,
    string Input,
    int Articles,
    long Words,
    long Statements,
    double LoadMs,
    IReadOnlyList<JobsFigures> Jobs,
    IReadOnlyList<StageShare> Stages);
