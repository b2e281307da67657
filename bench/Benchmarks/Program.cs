using BenchmarkDotNet.Running;
using Hearsay.Benchmarks;

return args switch
{
    ["read", .. var rest] => ReadBenchmark.Run(rest),
    ["kernels", .. var rest] => RunKernels(rest),
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
    Console.Error.WriteLine("       Benchmarks kernels [options of BenchmarkDotNet, for instance --filter *]");
    return 1;
}
