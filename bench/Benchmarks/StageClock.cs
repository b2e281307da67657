using System.Buffers;
using System.Diagnostics;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Benchmarks;

/// <summary>Tells where the time of one core goes. Each stage is run by itself, in turn on each article.</summary>
/// <remarks>
/// <c>take in</c>: bytes to clean text; <c>cut</c>: sentences and tokens; <c>encode</c>: vectors of the tokens;
/// <c>decide</c>: cues, roles, statements, which is the whole of reading less the two before; <c>interpret</c>: tags, actors,
/// time, stance, deadlines, agreements, disputes; <c>write</c>: JSON.
/// </remarks>
internal sealed class StageClock(StatementReader reader, ArticleInterpreter interpreter)
{
    private readonly Workspace _workspace = new();
    private readonly ArrayBufferWriter<byte> _json = new();
    private long _takeIn, _cut, _encode, _read, _all, _write;
    private float[] _vectors = [];

    /// <summary>Goes over the inputs until some time has passed, at least once.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="seconds">Wall-clock time.</param>
    public IReadOnlyList<StageShare> Measure(IReadOnlyList<string> paths, double seconds)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            foreach (ArticleInput input in new InputList(paths, isRecursive: true, () => Stream.Null).Open())
            {
                Add(input);
            }
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds);

        double all = _takeIn + _all + _write;
        StageShare Share(string stage, long ticks) => new(stage, Math.Round(Math.Max(0, ticks) / all, 3));
        return
        [
            Share("take in", _takeIn),
            Share("cut", _cut),
            Share("encode", _encode),
            Share("decide", _read - _cut - _encode),
            Share("interpret", _all - _read),
            Share("write", _write),
        ];
    }

    private void Add(ArticleInput input)
    {
        long start = Stopwatch.GetTimestamp();
        Article? article = input.Take(IntakeOptions.None).Article;
        _takeIn += Lap(ref start);
        if (article is null)
        {
            return;
        }

        _workspace.Document.Reparse(article.Text);
        _cut += Lap(ref start);
        Encode(_workspace.Document);
        _encode += Lap(ref start);
        reader.Read(article.Text);
        _read += Lap(ref start);
        ReadArticle read = interpreter.Read(article);
        _all += Lap(ref start);
        _json.ResetWrittenCount();
        ReadingJson.Write(read, indented: false, _json);
        _write += Lap(ref start);
    }

    private void Encode(Document document)
    {
        foreach (WindowBatch batch in WindowBatch.Of(document))
        {
            int size = batch.Places * reader.Encoder.Width;
            if (_vectors.Length < size)
            {
                _vectors = new float[size];
            }

            reader.Encoder.Encode(document, batch, _vectors.AsSpan(0, size), _workspace);
        }
    }

    private static long Lap(ref long start)
    {
        long now = Stopwatch.GetTimestamp();
        long lap = now - start;
        start = now;
        return lap;
    }
}
