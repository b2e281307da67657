namespace Hearsay.Reading;

/// <summary>The models that are shipped with the program, by the names that users give them.</summary>
public static class ShippedModels
{
    /// <summary>Name of the recurrent reader: for a decade of news.</summary>
    public const string Fast = "fast";

    /// <summary>Name of the reader with a pre-trained encoder: for the best reading.</summary>
    public const string Careful = "careful";

    /// <summary>Name of the model that reads where none is named.</summary>
    public const string Usual = Careful;

    /// <summary>The names, for help and messages.</summary>
    public const string Names = $"{Fast}, {Careful}";

    private const string FileName = "model.bin";

    /// <summary>Where the file of a model lies.</summary>
    /// <param name="model">A name, or the path of a model file; a file that is called like a name is <c>./fast</c>.</param>
    public static string PathOf(string model) => model switch
    {
        Fast => Shipped("en-fast-2"),
        Careful => Shipped("en-careful-1"),
        _ => model,
    };

    /// <summary>What a model is called in readings and results: its folder if its file is <c>model.bin</c>, else the file.</summary>
    /// <param name="path">Path of the model file.</param>
    internal static string TitleOf(string path) => Path.GetFileName(path) == FileName
        ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!
        : Path.GetFileNameWithoutExtension(path);

    private static string Shipped(string folder) => Path.Combine(AppContext.BaseDirectory, "models", folder, FileName);
}
