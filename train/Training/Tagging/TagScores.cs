using System.Text.Json.Serialization;

namespace Hearsay.Training.Tagging;

/// <summary>F1 from raw text, as the CoNLL 2018 shared task counts it: a unit is right if range and value are.</summary>
internal sealed class TagScores
{
    [JsonIgnore]
    public Tally TokenTally { get; } = new();

    [JsonIgnore]
    public Tally WordTally { get; } = new();

    [JsonIgnore]
    public Tally SentenceTally { get; } = new();

    [JsonIgnore]
    public Tally UposTally { get; } = new();

    [JsonIgnore]
    public Tally XposTally { get; } = new();

    [JsonIgnore]
    public Tally LemmaTally { get; } = new();

    public double Tokens => Round(TokenTally);

    public double Words => Round(WordTally);

    public double Sentences => Round(SentenceTally);

    public double Upos => Round(UposTally);

    public double Xpos => Round(XposTally);

    public double Lemmas => Round(LemmaTally);

    private static double Round(Tally tally) => Math.Round(tally.F1, 2);
}
