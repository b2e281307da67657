namespace Hearsay.Language.Tests;

/// <summary>A tagger with small random weights: right in shape, wrong in content.</summary>
internal static class SmallModel
{
    // Features of these words; others are unknown to the model.
    private static readonly uint[] Keys = FeaturesOf("word", "The", "w1s", "w12s", "said");

    public static Tagger Tagger() => new(Create());

    public static TagModel Create()
    {
        var random = new Random(7);
        var shape = new TagShape(32, 32, 32, Keys.Length, 3);
        string[] xpos = ["NN", "NNP", "VB"];
        int outputs = TagNetwork.UposCount + xpos.Length;
        return new TagModel
        {
            Shape = shape,
            XposNames = xpos,
            FeatureKeys = Keys,
            Table = Bytes(random, shape.Features * shape.TokenSize),
            TableScales = Halves(random, shape.TokenSize),
            Keys = [TagFeatures.Key("word"), TagFeatures.Key("the"), TagFeatures.Key("said")],
            Vectors = Bytes(random, shape.Vocabulary * shape.TokenSize),
            VectorScales = Halves(random, shape.TokenSize),
            TokenBias = Halves(random, shape.TokenSize),
            GateWeights = Halves(random, shape.TokenSize * 4 * shape.StateSize),
            GateBias = Halves(random, 4 * shape.StateSize),
            HiddenWeights = Halves(random, shape.ContextSize * shape.HiddenSize),
            HiddenBias = Halves(random, shape.HiddenSize),
            OutputWeights = Halves(random, shape.HiddenSize * outputs),
            OutputBias = Halves(random, outputs),
            Lemmas = new LemmaRules(
                [Lemmatizer.Key("s", 1, Upos.Noun, 0)], [0], [new LemmaEdit(1, "", false)]),
        };
    }

    private static uint[] FeaturesOf(params string[] words)
    {
        var keys = new SortedSet<uint>();
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        foreach (string word in words)
        {
            TagFeatures.Extract(word, 0, features);
            keys.UnionWith(features.ToArray());
        }

        return [.. keys];
    }

    private static sbyte[] Bytes(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => (sbyte)random.Next(-127, 128))];

    private static float[] Halves(Random random, int count)
        => [.. Enumerable.Range(0, count).Select(_ => (float)(Half)((random.NextSingle() - 0.5f) / 8))];
}
