using BenchmarkDotNet.Running;
using Hearsay.Benchmarks;
using Hearsay.Benchmarks.Articles;
using Hearsay.Benchmarks.Ingest;
using Hearsay.Benchmarks.Record;

return args switch
{
    ["read", .. var rest] => ReadBenchmark.Run(rest),
    ["ingest", .. var rest] => IngestBenchmark.Run(rest),
    ["kernels", .. var rest] => RunKernels(rest),
    ["articles", var count, var file] => ArticlesCommand.Run(count, file, seed: null),
    ["articles", var count, var file, var seed] => ArticlesCommand.Run(count, file, seed),
    ["record", var program, var project] => RecordBenchmark.Run(program, project, save: false),
    ["record", var program, var project, "--save"] => RecordBenchmark.Run(program, project, save: true),
    _ => Usage(),
};

static int RunKernels(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ReadBenchmark).Assembly).Run(args);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks read [FILE|FOLDER...] [--model fast|careful|FILE] [--jobs N[,N...]] [--seconds N] [--save]");
    Console.Error.WriteLine("       Benchmarks ingest [FILE|FOLDER...] [--model fast|careful|FILE] [--seconds N] [--save]");
    Console.Error.WriteLine("       Benchmarks articles COUNT FILE.jsonl [SEED]");
    Console.Error.WriteLine("       Benchmarks record PROGRAM PROJECT [--save]");
    Console.Error.WriteLine("       Benchmarks kernels [options of BenchmarkDotNet, for instance --filter *]");
    return 1;
}
