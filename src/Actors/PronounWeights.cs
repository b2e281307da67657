using System.Globalization;

namespace Hearsay.Actors;

/// <summary>Weights of the clues, a column for each kind of pronoun: he and she, it, they, "the minister", "the company".</summary>
/// <remarks>A table that a person can read (<c>Data/pronouns.csv</c>); learnt by <c>training fit-pronouns</c>.</remarks>
internal sealed class PronounWeights
{
    /// <summary>Number of clues.</summary>
    public static readonly int Clues = Enum.GetValues<Clue>().Length;

    /// <summary>Number of columns.</summary>
    public const int Columns = 5;

    private readonly float[] _weights;

    /// <summary>Takes weights, <c>[column, clue]</c>.</summary>
    public PronounWeights(float[] weights) => _weights = weights;

    /// <summary>The weights that come with the program.</summary>
    public static PronounWeights Shared { get; } = Read();

    /// <summary>Column of a pronoun or a description.</summary>
    public static int Column(Mention mention) => mention.Pronoun switch
    {
        Pronoun.It => 1,
        Pronoun.They => 2,
        Pronoun.None => mention.Kind == Reading.ActorKind.Person ? 3 : 4,
        _ => 0,
    };

    /// <summary>Sum of the weights of the clues.</summary>
    public float Score(Mention mention, ReadOnlySpan<float> clues)
    {
        ReadOnlySpan<float> weights = _weights.AsSpan(Column(mention) * Clues, Clues);
        float sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * clues[i];
        }

        return sum;
    }

    private static PronounWeights Read()
    {
        float[] weights = new float[Columns * Clues];
        using var reader = new StreamReader(typeof(PronounWeights).Assembly.GetManifestResourceStream("pronouns.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(',');
            for (int c = 0; c < Columns; c++)
            {
                weights[(c * Clues) + (int)Enum.Parse<Clue>(fields[0])] = float.Parse(fields[c + 1], CultureInfo.InvariantCulture);
            }
        }

        return new PronounWeights(weights);
    }
}
