namespace Hearsay.Ledger;

/// <summary>How a project is.</summary>
/// <param name="Facts">What it is and holds.</param>
/// <param name="IsFull">Whether all of it was looked at, or a sample.</param>
/// <param name="Problems">What is wrong, a line each; empty for a project in which nothing was found.</param>
public sealed record Diagnosis(ProjectFacts Facts, bool IsFull, IReadOnlyList<string> Problems);
