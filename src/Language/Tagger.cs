namespace Hearsay.Language;

/// <summary>Gives the tokens of a document their parts of speech and lemmas.</summary>
/// <remarks>Safe for use by several threads at once, each with documents of its own.</remarks>
public sealed class Tagger
{
    /// <summary>Where the model that is shipped with the program lies, relative to the program.</summary>
    public const string ShippedModel = "models/en-tags-1/model.bin";

    private readonly TagModel _model;
    private readonly TagNetwork _network;
    private readonly Lemmatizer _lemmatizer;

    internal Tagger(TagModel model)
    {
        _model = model;
        _network = new TagNetwork(model);
        _lemmatizer = new Lemmatizer(model.Lemmas);
    }

    /// <summary>Loads the model that is shipped with the program.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public static Tagger Load() => Load(Path.Combine(AppContext.BaseDirectory, ShippedModel));

    /// <summary>Loads a model.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public static Tagger Load(string path) => new(TagModelFile.Read(path));

    /// <summary>Name of a Penn Treebank tag, such as "VBD".</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such tag.</exception>
    public string XposName(int xpos) => _model.XposNames[xpos];

    /// <summary>Tags all tokens of a document and finds their lemmas. Linear in the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public void Tag(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.StartTags(out Span<byte> upos, out Span<byte> xpos);
        TagScratch scratch = document.Scratch(_model.Shape, _network.OutputSize);
        int start = 0;
        int sentence = 0;
        int paragraph = 0;
        while (start < document.TokenCount)
        {
            int end = TagBlocks.End(document, start, ref sentence, ref paragraph);
            _network.Tag(document, start, end, upos[start..end], xpos[start..end], scratch);
            start = end;
        }

        document.FinishTags(_lemmatizer);
    }
}
