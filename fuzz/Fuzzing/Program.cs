using Hearsay.Fuzzing;
using SharpFuzz;

// fuzz TARGET            under afl-fuzz: one input after another from the fuzzer
// fuzz TARGET FILE...    replays inputs, for instance a crasher
if (args.Length == 0 || !FuzzTargets.All.TryGetValue(args[0], out Action<byte[]>? target))
{
    Console.Error.WriteLine($"usage: Fuzzing TARGET [FILE...]; TARGET is one of {string.Join(", ", FuzzTargets.All.Keys)}");
    return 1;
}

if (args.Length > 1)
{
    foreach (string file in args[1..])
    {
        target(File.ReadAllBytes(file));
        Console.WriteLine($"ok {file}");
    }

    return 0;
}

Fuzzer.OutOfProcess.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(bytes.ToArray());
});
return 0;
