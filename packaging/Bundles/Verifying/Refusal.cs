namespace AlgoAcademy.Bundles;

/// <summary>One reason to refuse a bundle.</summary>
/// <param name="Kind">The rule that was broken.</param>
/// <param name="File">The offending file as the bundle spells it; null when it is the bundle as a whole.</param>
/// <param name="Message">What was expected and what was found, in words.</param>
public sealed record Refusal(RefusalKind Kind, string? File, string Message);
