using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Hearsay.Benchmarks;

/// <summary>What a figure was measured on.</summary>
/// <param name="Cpu">Model name of the processor.</param>
/// <param name="Cores">Logical processors that this process may use.</param>
/// <param name="Runtime">.NET version.</param>
/// <param name="System">Operating system and architecture.</param>
internal sealed partial record Machine(string Cpu, int Cores, string Runtime, string System)
{
    private const string LinuxCpuInfo = "/proc/cpuinfo";

    public static Machine Current { get; } = new(
        FindCpu(),
        Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription,
        $"{(OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription)} {RuntimeInformation.ProcessArchitecture}");

    /// <summary>The processor as the name of a folder.</summary>
    public string ToFolder() => NotInName().Replace(Cpu.ToLowerInvariant(), "-").Trim('-');

    private static string FindCpu() =>
        File.Exists(LinuxCpuInfo)
            ? File.ReadLines(LinuxCpuInfo).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':', 2)[1].Trim() ?? "unknown"
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInName();
}
