namespace Hearsay.Reading;

/// <summary>Reads a text into attributed statements.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class StatementReader
{
    /// <summary>Loads the reader that is shipped with the program.</summary>
    /// <exception cref="InvalidDataException">The model file is missing, damaged or of another version.</exception>
    public static StatementReader Load() => new("fast");

    private StatementReader(string model) => Model = model;

    /// <summary>Name of the model that scores paragraphs.</summary>
    public string Model { get; }

    /// <summary>Reads one article.</summary>
    /// <param name="text">The text as received; every span of the result points into it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Model.Length > 0 ? new ArticleReading([], []) : throw new InvalidOperationException("No model.");
    }
}
