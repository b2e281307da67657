namespace Hearsay.Intake;

/// <summary>Why something cannot be read, and the way out.</summary>
/// <param name="Reason">Completes "FILE …": "is empty", "holds NUL bytes". No full stop.</param>
/// <param name="Advice">One sentence that tells what to do.</param>
public sealed record Problem(string Reason, string Advice);
