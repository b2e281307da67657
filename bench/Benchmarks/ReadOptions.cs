using System.Globalization;
using Hearsay.Reading;

namespace Hearsay.Benchmarks;

/// <summary>What <c>Benchmarks read</c> measures.</summary>
/// <param name="Paths">Text files, row files or folders.</param>
/// <param name="Input">Name of it all in the results.</param>
/// <param name="Model">A name of <see cref="ShippedModels"/>, or the path of a model file.</param>
/// <param name="Jobs">Numbers of articles read at once, each measured by itself.</param>
/// <param name="Seconds">How long each is measured, without the warm-up.</param>
/// <param name="Save">Whether the figures are written to <c>bench/results</c>.</param>
internal sealed record ReadOptions(
    IReadOnlyList<string> Paths, string Input, string Model, IReadOnlyList<int> Jobs, double Seconds, bool Save)
{
    /// <summary>Name of what is read where nothing is named.</summary>
    public const string UsualInput = "samples";

    private const double DefaultSeconds = 20;

    /// <exception cref="ArgumentException">An option is unknown or its value no number above 0.</exception>
    public static ReadOptions Parse(IReadOnlyList<string> args)
    {
        var paths = new List<string>();
        IReadOnlyList<int> jobs = [1, 2];
        string model = ShippedModels.Usual;
        double seconds = DefaultSeconds;
        bool save = false;
        for (int i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--jobs":
                    jobs = [.. Value(args, ++i).Split(',').Select(n => (int)Number(n))];
                    break;
                case "--model":
                    model = Value(args, ++i);
                    break;
                case "--seconds":
                    seconds = Number(Value(args, ++i));
                    break;
                case "--save":
                    save = true;
                    break;
                case var option when option.StartsWith('-'):
                    throw new ArgumentException($"There is no option {option}.");
                case var path:
                    paths.Add(path);
                    break;
            }
        }

        return paths.Count > 0
            ? new ReadOptions(paths, string.Join(' ', paths.Select(NameOf)), model, jobs, seconds, save)
            : new ReadOptions(Samples(), UsualInput, model, jobs, seconds, save);
    }

    /// <summary>The bundled articles.</summary>
    public static IReadOnlyList<string> Samples() =>
        [.. Directory.GetFiles(Path.Combine(CheckoutFolder.Root, "samples"), "*.txt").Order(StringComparer.Ordinal)];

    // Results are kept in the repository: no folder of this machine in them.
    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    private static string Value(IReadOnlyList<string> args, int i) =>
        i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number > 0
            ? number
            : throw new ArgumentException($"\"{text}\" is no number above 0.");
}
