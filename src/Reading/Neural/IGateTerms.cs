namespace Hearsay.Reading.Neural;

/// <summary>What a recurrent layer adds to its gates at one place of one row, apart from its own state.</summary>
internal interface IGateTerms
{
    /// <summary>Writes the terms of one direction (0 ahead, 1 back), as many as the layer has gates.</summary>
    void Write(int row, int place, int direction, Span<float> gates);
}
