namespace Microsoft.DotNet.Interactive;

/// <summary>What became of code that a cell has sent to the kernel.</summary>
/// <param name="Succeeded">Whether it ran to its end.</param>
/// <param name="Message">Why not.</param>
/// <param name="Value">The value of its last expression by MIME type; null when it has none.</param>
internal sealed record SubmissionOutcome(bool Succeeded, string? Message, IReadOnlyDictionary<string, string>? Value);
