using Hearsay.Intake.Inputs;
using Hearsay.Ledger;

namespace Hearsay.Desk.Ingest;

/// <summary>One step of a run: an article to take in, or something that is known without.</summary>
/// <param name="Source">Where it comes from; null where nothing is to be taken in.</param>
/// <param name="Input">The article; null where nothing is to be taken in.</param>
/// <param name="Mark">How far the source has come with it; of a single file only once it is kept.</param>
/// <param name="Known">What is known already; null where there is an article.</param>
internal sealed record IngestItem(IngestSource? Source, ArticleInput? Input, SourceMark? Mark, Arrival? Known = null);
