using Hearsay.Language;

namespace Hearsay.Training.Tagging;

/// <summary>Rounds trained weights to what the model file holds.</summary>
internal static class TagExport
{
    /// <summary>Makes the model of what has been learnt so far.</summary>
    public static TagModel Export(
        TagNetworkTrainer network, TagOptions options, WordVectors vectors, string[] xposNames, LemmaRules lemmas)
    {
        int d = options.TokenSize;
        float[] projected = new float[vectors.Keys.Count * d];
        float[] y = new float[d];
        for (int i = 0; i < vectors.Keys.Count; i++)
        {
            network.Projection.Forward(vectors.Rows[i], y);
            for (int j = 0; j < d; j++)
            {
                projected[(i * d) + j] = y[j] - network.Projection.B.Values[j];
            }
        }

        (sbyte[] table, float[] tableScales) = Quantise(network.Table.Values, d);
        (sbyte[] words, float[] wordScales) = Quantise(projected, d);
        return new TagModel
        {
            Shape = new TagShape(d, options.StateSize, options.HiddenSize, network.Features.Length, vectors.Keys.Count),
            XposNames = xposNames,
            FeatureKeys = network.Features,
            Table = table,
            TableScales = tableScales,
            Keys = [.. vectors.Keys],
            Vectors = words,
            VectorScales = wordScales,
            TokenBias = Rounded(network.Projection.B),
            GateWeights = Rounded(network.Gates.W),
            GateBias = Rounded(network.Gates.B),
            HiddenWeights = Rounded(network.Hidden.W),
            HiddenBias = Rounded(network.Hidden.B),
            OutputWeights = Rounded(network.Output.W),
            OutputBias = Rounded(network.Output.B),
            Lemmas = lemmas,
        };
    }

    // One scale a column; the largest of 2,000 is clipped so that a single outlier does not cost all others precision.
    private static (sbyte[] Rows, float[] Scales) Quantise(float[] values, int columns)
    {
        int rows = values.Length / columns;
        var result = new sbyte[values.Length];
        var scales = new float[columns];
        var column = new float[rows];
        for (int j = 0; j < columns; j++)
        {
            for (int i = 0; i < rows; i++)
            {
                column[i] = Math.Abs(values[(i * columns) + j]);
            }

            Array.Sort(column);
            scales[j] = Math.Max(1e-8f, column[rows - 1 - (rows / 2000)] / 127);
            for (int i = 0; i < rows; i++)
            {
                result[(i * columns) + j] = (sbyte)Math.Clamp(MathF.Round(values[(i * columns) + j] / scales[j]), -127, 127);
            }
        }

        return (result, scales);
    }

    private static float[] Rounded(Parameter parameter) => Array.ConvertAll(parameter.Values, v => (float)(Half)v);
}
