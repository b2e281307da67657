using System.Buffers;
using System.Globalization;
using System.Text;
using Hearsay.Desk;
using Hearsay.Desk.Formats;
using Hearsay.Intake.Inputs;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Cli.Read;

/// <summary>One run of <c>hearsay read</c>.</summary>
internal sealed class ReadRun(Shell shell, ReadSettings settings)
{
    private int readCount, failedCount, faultCount;

    /// <summary>Reads everything and writes it as it comes, in order.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="InvalidDataException">The model cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public int Run(CancellationToken stop)
    {
        var list = new InputList(settings.Paths, settings.IsRecursive, shell.OpenInput);
        using var inputs = new PeekedInputs(list.Open());
        bool isMany = !settings.IsLines && inputs.HasSeveral();
        if (isMany && settings.IsForOne)
        {
            return App.Fail(shell, settings.HtmlPath is null
                ? "--json and --annotations write one article, and there are several. Add --jsonl (in place of --json) to write one a line."
                : "--html writes one article, and there are several. Read them one by one.");
        }

        StatementReader reader = StatementReader.Load(settings.Model);
        var interpreter = new ArticleInterpreter(reader, Tagger.Load(), settings.MinConfidence, settings.HasNarration);
        var articles = new ArticleReader(interpreter.Read, settings.Intake);
        bool isQuiet = settings.Format == OutputFormat.None || !shell.OutputIsTerminal;
        using (var progress = new ProgressLine(shell, isShown: shell.ErrorIsTerminal && isQuiet))
        {
            foreach (ReadOutcome<Made> outcome in articles.ReadMany(inputs.All(), r => Make(r, isMany), settings.Jobs, stop))
            {
                Finish(outcome, progress);
            }
        }

        Summarise(list);
        return faultCount > 0 ? ExitCode.Failed : failedCount > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }

    // On a worker thread: everything about an article but the writing.
    private Made Make(ReadArticle read, bool isMany)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (settings.Format)
        {
            case OutputFormat.Json:
                ReadingJson.Write(read, indented: !settings.IsLines, output);
                output.Write("\n"u8);
                break;
            case OutputFormat.Annotations:
                ReadingAnnotations.Write(read, indented: !settings.IsLines, output);
                output.Write("\n"u8);
                break;
            case OutputFormat.Text:
                Encoding.UTF8.GetBytes(new TextPage(shell).Render(read, isMany), output);
                break;
            default:
                break;
        }

        return new Made(output.WrittenMemory, settings.HtmlPath is null ? null : ReadingPage.Render(read));
    }

    private void Finish(ReadOutcome<Made> outcome, ProgressLine progress)
    {
        if (outcome.Rejection is { } rejection)
        {
            failedCount++;
            faultCount += rejection.IsFault ? 1 : 0;
            progress.Report($"{App.Name}: {rejection}");
        }
        else
        {
            readCount++;
            shell.Output.Write(outcome.Value!.Output.Span);
            shell.Output.Flush();
            if (outcome.Value.Html is { } html)
            {
                WholeFile.Write(settings.HtmlPath!, html);
            }
        }

        progress.Show(string.Create(CultureInfo.InvariantCulture, $"{readCount} read, {failedCount} failed"));
    }

    private void Summarise(InputList list)
    {
        if (list.SkippedCount > 0)
        {
            shell.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{App.Name}: {list.SkippedCount} files in folders were passed over, since they do not end in {InputList.FolderKinds}."));
        }

        if (readCount + failedCount > 1)
        {
            shell.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{readCount + failedCount} {(list.HasParts ? "articles" : "files")}: {readCount} read, {failedCount} failed"));
        }
    }
}
