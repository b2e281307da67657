namespace Hearsay.Benchmarks.Record;

/// <summary>The file <c>bench/results/CPU/record.json</c>.</summary>
/// <param name="Machine">What it ran on.</param>
/// <param name="Documents">Documents in the project.</param>
/// <param name="Statements">Statements in the project.</param>
/// <param name="Rounds">Runs of each command.</param>
/// <param name="Commands">One entry a command, each run a process of its own.</param>
/// <param name="Inside">The same commands inside one process that is warm.</param>
internal sealed record RecordFigures(
    Machine Machine, long Documents, long Statements, int Rounds, IReadOnlyList<CommandFigures> Commands, IReadOnlyList<CommandFigures> Inside);
