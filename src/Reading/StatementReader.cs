using System.Collections.Concurrent;
using Hearsay.Language;
using Hearsay.Reading.Careful;
using Hearsay.Reading.Fast;
using Hearsay.Reading.Heads;
using Hearsay.Reading.Neural;

namespace Hearsay.Reading;

/// <summary>Reads a text into attributed statements.</summary>
/// <remarks>Safe for use by several threads at once; the answer never depends on how many there are.</remarks>
public sealed class StatementReader
{
    /// <summary>Confidence under which a statement is better left out: F1 on dev is highest near it (<c>docs/method.md</c>).</summary>
    public const double UsualMinConfidence = 0.3;

    // A workspace that has grown with a longer text than this is given back to the collector.
    private const int MaxKeptTokens = 100_000;

    private readonly AttributionHeads _heads;
    private readonly Calibration _calibration;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private StatementReader(ModelFile model)
    {
        Model = ShippedModels.TitleOf(model.Path);
        Encoder = model.Kind switch
        {
            "fast" => new RecurrentEncoder(model),
            "careful" => new PretrainedEncoder(model),
            _ => throw new InvalidDataException($"{model.Path}: a model of kind fast or careful expected, '{model.Kind}' found."),
        };
        _heads = new AttributionHeads(model, Encoder.Width);
        _calibration = new Calibration(model.Tensor<float>("calibration", -1));
    }

    /// <summary>What the model is called in readings: <c>en-fast-2</c> of <c>models/en-fast-2/model.bin</c>.</summary>
    public string Model { get; }

    /// <summary>Gives the tokens their vectors.</summary>
    internal ITokenEncoder Encoder { get; }

    /// <summary>Loads the reader that is used where none is named: <see cref="ShippedModels.Usual"/>.</summary>
    /// <exception cref="InvalidDataException">The model file is missing, damaged or of another version.</exception>
    public static StatementReader Load() => Load(ShippedModels.Usual);

    /// <summary>Loads a reader.</summary>
    /// <param name="model">A name of <see cref="ShippedModels"/>, or the path of a model file of either kind.</param>
    /// <exception cref="InvalidDataException">The file is missing, damaged or of another version; says which file and what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StatementReader Load(string model) => new(ModelFile.Open(ShippedModels.PathOf(model)));

    /// <summary>Reads one article.</summary>
    /// <param name="text">The text as received; every span of the result points into it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(workspace =>
        {
            workspace.Document.Reparse(text);
            return workspace.Document;
        });
    }

    /// <summary>Reads one article that has been cut already.</summary>
    /// <param name="document">Cut from the text; every span of the result points into that.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public ArticleReading Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read(_ => document);
    }

    private ArticleReading Read(Func<Workspace, Document> cut)
    {
        Workspace workspace = _workspaces.TryTake(out Workspace? free) ? free : new Workspace();
        Document document = cut(workspace);
        List<Statement> statements = Statements.Of(document, Attribute(document, workspace), _calibration);
        if (document.TokenCount <= MaxKeptTokens)
        {
            _workspaces.Add(workspace);
        }

        return new ArticleReading(statements, []) { Model = Model };
    }

    /// <summary>Finds the attributions of a document, in no particular order.</summary>
    internal List<Attribution> Attribute(Document document) => Attribute(document, new Workspace());

    private List<Attribution> Attribute(Document document, Workspace workspace)
    {
        var found = new List<Attribution>();
        Dictionary<int, Attribution> labels = SpeakerLabels.Of(document);
        foreach (WindowBatch batch in WindowBatch.Of(document))
        {
            Span<float> vectors = Buffers.Take(ref workspace.Vectors, batch.Places * Encoder.Width);
            Encoder.Encode(document, batch, vectors, workspace);
            _heads.Find(document, batch, vectors, labels, found, workspace);
        }

        return found;
    }
}
