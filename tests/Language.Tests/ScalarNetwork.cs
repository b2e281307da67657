namespace Hearsay.Language.Tests;

/// <summary>The tagger's network again, in double precision and with nothing clever: the twin of the fast one.</summary>
internal static class ScalarNetwork
{
    public static byte[] Upos(TagModel model, Document document)
    {
        int n = document.TokenCount;
        int d = model.Shape.TokenSize;
        int r = model.Shape.StateSize;
        double[][] x = [.. Enumerable.Range(0, n).Select(t => Embed(model, document, t))];
        double[][] gates = [.. x.Select(v => Affine(v, model.GateWeights, 0, model.GateBias))];
        double[][] left = new double[n][];
        double[][] right = new double[n][];
        for (int t = 0; t < n; t++)
        {
            left[t] = Advance(gates[t][..(2 * r)], t > 0 ? left[t - 1] : new double[r]);
        }

        for (int t = n - 1; t >= 0; t--)
        {
            right[t] = Advance(gates[t][(2 * r)..], t + 1 < n ? right[t + 1] : new double[r]);
        }

        var result = new byte[n];
        for (int t = 0; t < n; t++)
        {
            double[] none = new double[d];
            double[] context =
                [.. left[t], .. right[t], .. t > 0 ? x[t - 1] : none, .. x[t], .. t + 1 < n ? x[t + 1] : none];
            double[] hidden = [.. Affine(context, model.HiddenWeights, 0, model.HiddenBias).Select(v => Math.Max(0, v))];
            double[] scores = Affine(hidden, model.OutputWeights, 0, model.OutputBias)[..TagNetwork.UposCount];
            result[t] = (byte)Array.IndexOf(scores, scores.Max());
        }

        return result;
    }

    private static double[] Embed(TagModel model, Document document, int t)
    {
        int d = model.Shape.TokenSize;
        uint[] keys = new uint[TagFeatures.Count];
        var capitals = new CapitalTally();
        for (int i = 0; i < document.TokenCount; i++)
        {
            capitals.Add(document.Token(i));
        }

        int place = TagFeatures.Place(
            capitals.Level,
            t > 0 ? document.Token(t - 1) : default,
            t > 0 && document.TokenEnds[t - 1] == document.TokenStarts[t],
            t + 1 < document.TokenCount && document.TokenEnds[t] == document.TokenStarts[t + 1]);
        uint key = TagFeatures.Extract(document.Token(t), place, keys);
        int[] rows = [.. keys.Select(k => Array.IndexOf(model.FeatureKeys, k)).Where(row => row >= 0)];
        int vector = Array.IndexOf(model.Keys, key);
        return [.. Enumerable.Range(0, d).Select(i => Math.Max(0, model.TokenBias[i]
            + rows.Sum(row => (double)model.Table[(row * d) + i] * model.TableScales[i])
            + (vector < 0 ? 0 : (double)model.Vectors[(vector * d) + i] * model.VectorScales[i])))];
    }

    private static double[] Advance(double[] gates, double[] before)
        => [.. before.Select((old, i) =>
        {
            double f = 0.5 + (0.5 * gates[i] / (1 + Math.Abs(gates[i])));
            return (f * old) + ((1 - f) * gates[before.Length + i]);
        })];

    private static double[] Affine(double[] x, float[] w, int start, float[] bias)
        => [.. bias.Select((b, j) => b + Enumerable.Range(0, x.Length).Sum(i => x[i] * w[start + (i * bias.Length) + j]))];
}
