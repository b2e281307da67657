using System.Globalization;

namespace Hearsay.Cli;

/// <summary>One line on the terminal that tells how far long work has come; nothing when it is not shown.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Shell shell;
    private readonly long startTime;
    private readonly ITimer? timer;
    private readonly Lock gate = new();
    private string counts = "";
    private bool isOnScreen;

    /// <summary>Starts the clock; the line comes up only if the work takes longer than a second.</summary>
    public ProgressLine(Shell shell, bool isShown)
    {
        this.shell = shell;
        startTime = shell.Time.GetTimestamp();
        timer = isShown ? shell.Time.CreateTimer(_ => Draw(), null, Patience, Interval) : null;
    }

    /// <summary>Takes note of how far the work has come, as "12 read, 1 failed".</summary>
    public void Show(string progress)
    {
        lock (gate)
        {
            counts = progress;
        }
    }

    /// <summary>Writes a line of its own, above the progress.</summary>
    public void Report(string line)
    {
        lock (gate)
        {
            Clear();
            shell.Error.WriteLine(line);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            timer?.Dispose();
            Clear();
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            double seconds = shell.Time.GetElapsedTime(startTime).TotalSeconds;
            shell.Error.Write(string.Create(
                CultureInfo.InvariantCulture, $"{ClearLine}reading … {counts}{(counts.Length > 0 ? ", " : "")}{seconds:0} s"));
            isOnScreen = true;
        }
    }

    private void Clear()
    {
        if (isOnScreen)
        {
            shell.Error.Write(ClearLine);
            isOnScreen = false;
        }
    }
}
