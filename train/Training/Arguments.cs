using System.Globalization;

namespace Hearsay.Training;

/// <summary>Arguments of the form <c>--name value</c>; a name may be given more than once.</summary>
internal sealed class Arguments
{
    private readonly List<KeyValuePair<string, string>> _values = [];

    /// <summary>Reads the arguments after the command.</summary>
    /// <exception cref="ArgumentException">A name does not begin with two hyphens, or has no value.</exception>
    public Arguments(ReadOnlySpan<string> args)
    {
        for (int i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length)
            {
                throw new ArgumentException($"Expected --name value, found '{args[i]}'.");
            }

            _values.Add(new(args[i][2..], args[i + 1]));
        }
    }

    /// <summary>All values of a name.</summary>
    public string[] All(string name) => [.. _values.Where(v => v.Key == name).Select(v => v.Value)];

    /// <summary>The value of a name.</summary>
    /// <exception cref="ArgumentException">It was not given.</exception>
    public string Required(string name)
        => All(name).FirstOrDefault() ?? throw new ArgumentException($"--{name} is missing.");

    /// <summary>The value of a name, or the default.</summary>
    public string Optional(string name, string otherwise) => All(name).FirstOrDefault() ?? otherwise;

    /// <summary>The number given, or the default.</summary>
    public double Number(string name, double otherwise)
        => All(name).FirstOrDefault() is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
