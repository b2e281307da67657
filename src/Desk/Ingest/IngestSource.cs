using Hearsay.Intake;
using Hearsay.Intake.Inputs;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>A source with what the record knows about it.</summary>
/// <param name="Source">What is read.</param>
/// <param name="Start">State at the start of the run; null for what leaves no mark (standard input, faults, single parts).</param>
/// <param name="Skip">Parts at its start that are recorded already.</param>
/// <param name="Only">The only parts that are wanted, by their places; null for all.</param>
/// <param name="IsPolled">Whether it is fetched again and again, so that what is known in it is no news.</param>
internal sealed record IngestSource(
    InputSource Source, SourceMark? Start, long Skip = 0, IReadOnlySet<string>? Only = null, bool IsPolled = false)
{
    /// <summary>What its articles are called by default: a page that was fetched has its address.</summary>
    public IntakeOptions OptionsOf(IngestOptions options) => new(
        IsPolled && !Source.HoldsMany ? new ArticleFacts(null, null, null, Source.Where).Or(options.Defaults) : options.Defaults,
        AnyLanguage: true);
}
