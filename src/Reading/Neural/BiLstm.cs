using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Reading.Neural;

/// <summary>The recurrence of a bidirectional LSTM over many rows at once; gates in order input, forget, output, candidate.</summary>
/// <remarks>Hochreiter and Schmidhuber 1997. States are kept in 8 bits, 127 steps to one, cells in 32-bit floats.</remarks>
internal sealed class BiLstm
{
    private readonly QuantizedMatrix[] _recurrent;

    /// <summary>Takes the recurrent weights <c>[4 hidden, hidden]</c> of both directions.</summary>
    public BiLstm(QuantizedMatrix ahead, QuantizedMatrix back, int hidden)
    {
        _recurrent = [ahead, back];
        Hidden = hidden;
        if (hidden % 16 != 0 || ahead.Outputs != 4 * hidden || back.Outputs != 4 * hidden)
        {
            throw new InvalidDataException($"A hidden size of {hidden} with {ahead.Outputs} gates does not fit.");
        }
    }

    /// <summary>Numbers in a state of one direction; a multiple of 16.</summary>
    public int Hidden { get; }

    /// <summary>Runs over rows of tokens in both directions.</summary>
    /// <param name="terms">What each place adds to the gates.</param>
    /// <param name="lengths">Tokens in each row, longest row first.</param>
    /// <param name="offsets">Where in <paramref name="output"/> each row begins, in places.</param>
    /// <param name="output">For each place the state ahead, then the state back: <c>2 Hidden</c> numbers.</param>
    /// <param name="scratch">Room to work in.</param>
    public void Run<TTerms>(
        in TTerms terms, ReadOnlySpan<int> lengths, ReadOnlySpan<int> offsets, Span<float> output, LstmScratch scratch)
        where TTerms : struct, IGateTerms
    {
        int rows = lengths.Length;
        int inputs = _recurrent[0].Inputs;
        int gateCount = 4 * Hidden;
        Span<float> gates = Buffers.Take(ref scratch.Gates, rows * gateCount);
        Span<float> cells = Buffers.Take(ref scratch.Cells, rows * Hidden);
        Span<byte> states = Buffers.Take(ref scratch.States, rows * inputs);
        Span<int> sums = Buffers.Take(ref scratch.Sums, QuantizedMatrix.TileSize);
        Span<float> steps = Buffers.Take(ref scratch.Steps, rows);
        steps.Fill(1f / 127);
        for (int direction = 0; direction < 2; direction++)
        {
            cells.Clear();
            states.Fill(128);
            int active = rows;
            for (int t = 0; active > 0; t++)
            {
                while (active > 0 && lengths[active - 1] <= t)
                {
                    active--;
                }

                for (int r = 0; r < active; r++)
                {
                    int place = direction == 0 ? t : lengths[r] - 1 - t;
                    terms.Write(r, place, direction, gates.Slice(r * gateCount, gateCount));
                }

                if (t > 0 && active > 0)
                {
                    _recurrent[direction].AddProduct(states, steps[..active], gates, sums);
                }

                for (int r = 0; r < active; r++)
                {
                    int place = direction == 0 ? t : lengths[r] - 1 - t;
                    Span<float> h = output.Slice((((offsets[r] + place) * 2) + direction) * Hidden, Hidden);
                    Advance(gates.Slice(r * gateCount, gateCount), cells.Slice(r * Hidden, Hidden), h);
                    QuantizedMatrix.QuantizeUnit(h, states.Slice(r * inputs, inputs));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Advance(ReadOnlySpan<float> gates, Span<float> cells, Span<float> state)
    {
        int n = cells.Length;
        ref float g = ref MemoryMarshal.GetReference(gates);
        ref float c = ref MemoryMarshal.GetReference(cells);
        ref float h = ref MemoryMarshal.GetReference(state);
        for (nuint i = 0; i < (nuint)n; i += 16)
        {
            Vector512<float> input = Squash.Logistic(Vector512.LoadUnsafe(ref g, i));
            Vector512<float> forget = Squash.Logistic(Vector512.LoadUnsafe(ref g, i + (nuint)n));
            Vector512<float> output = Squash.Logistic(Vector512.LoadUnsafe(ref g, i + (nuint)(2 * n)));
            Vector512<float> candidate = Squash.Tanh(Vector512.LoadUnsafe(ref g, i + (nuint)(3 * n)));
            Vector512<float> cell = (forget * Vector512.LoadUnsafe(ref c, i)) + (input * candidate);
            cell.StoreUnsafe(ref c, i);
            (output * Squash.Tanh(cell)).StoreUnsafe(ref h, i);
        }
    }
}
