using Hearsay.Desk.Records;
using Hearsay.Ledger;

namespace Hearsay.Cli.Record;

/// <summary>One run of <c>hearsay accept</c>, <c>reject</c> or <c>correct</c>.</summary>
internal sealed class JudgeRun(Shell shell, ILedger ledger, bool isJson)
{
    private const int Around = 24;

    /// <summary>Judges all statements, or none where one is unknown or a correction cannot be made.</summary>
    public int Run(IReadOnlyList<StatementId> ids, Verdict verdict, WantedCorrection? wanted, string who, string why)
    {
        var corrections = new List<Correction?>();
        foreach (StatementId id in ids)
        {
            if (ledger.Show(id, asOf: null) is not { } view)
            {
                return App.Fail(shell, $"There is no statement {id} in this project. Nothing was decided.");
            }

            corrections.Add(wanted is null ? null : Place(view, wanted));
        }

        var judged = new List<StatementView>();
        for (int i = 0; i < ids.Count; i++)
        {
            Correction? correction = corrections[i];
            StatementId id = ids[i];
            RecordCall.Ask(() => ledger.Judge(id, verdict, correction, who, shell.Time.GetUtcNow(), why));
            judged.Add(ledger.Show(id, asOf: null)!);
        }

        Write(judged);
        return ExitCode.Done;
    }

    private static Correction Place(StatementView view, WantedCorrection wanted)
    {
        var text = new CodePointText(view.Text);
        return wanted.Meaning with
        {
            Source = Place(text, view, "--source", wanted.Source, wanted.At),
            Cue = Place(text, view, "--cue", wanted.Cue, wanted.At),
            Content = Place(text, view, "--content", wanted.Content, wanted.At),
        };
    }

    private static TextSpan[]? Place(CodePointText text, StatementView view, string option, IReadOnlyList<string>? pieces, IReadOnlyList<int> at) =>
        pieces is null ? null : [.. pieces.Select(words => Place(text, view, option, words, at)).OrderBy(s => s.Start)];

    private static TextSpan Place(CodePointText text, StatementView view, string option, string words, IReadOnlyList<int> at)
    {
        IReadOnlyList<TextSpan> places = WordPlaces.Find(text, view.Passage, words);
        TextSpan[] chosen = places.Count == 1 ? [places[0]] : [.. places.Where(p => at.Contains(p.Start))];
        return (places.Count, chosen.Length) switch
        {
            (_, 1) => chosen[0],
            (0, _) => throw new InvalidDataException(
                $"{option} \"{words}\": these words do not stand in {view.Row.Document}. Copy them from hearsay show {view.Row.Id}."),
            _ => throw new InvalidDataException(
                $"{option} \"{words}\": stands at {Count.Of(places.Count, "place")}: {string.Join("; ", places.Select(p => Describe(text, p)))}. Choose with --at {places[0].Start}, or give more words."),
        };
    }

    private static string Describe(CodePointText text, TextSpan place) => FormattableString.Invariant(
        $"{place.Start}-{place.End} \"…{text.Cut(new TextSpan(Math.Max(0, place.Start - Around), Math.Min(text.Length, place.End + Around))).ReplaceLineEndings(" ")}…\"");

    private void Write(IReadOnlyList<StatementView> judged)
    {
        if (isJson)
        {
            shell.Output.Write(RecordJson.Document(isIndented: true, json => json.WriteArray("statements", judged, RecordJson.Statement)).Span);
            return;
        }

        var page = new RecordPage(shell);
        foreach (StatementView view in judged)
        {
            StatementBlock.Write(page, view.Row);
            StatementPage.WriteHistory(page, view.Row, view.History, view.Replaced);
            page.Line();
        }

        page.Send();
    }
}
