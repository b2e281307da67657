using System.CommandLine;
using Hearsay.Reading;

namespace Hearsay.Cli;

/// <summary><c>--model</c>, the same for every command that reads.</summary>
internal static class ModelOption
{
    /// <summary>The option; its value is what <see cref="StatementReader.Load(string)"/> takes.</summary>
    public static Option<string> Create() => new("--model")
    {
        HelpName = "NAME",
        Description = $"Read with {ShippedModels.Fast}, {ShippedModels.Careful} (better, slower) or the model in a file",
        DefaultValueFactory = _ => ShippedModels.Usual,
    };
}
