namespace AlgoAcademy.Scripting;

/// <summary>What is known about a name.</summary>
/// <param name="Signature">How it is declared; for a call the method, its current parameter in brackets ⟨ ⟩.</param>
/// <param name="Summary">What its documentation says; empty when there is none.</param>
/// <param name="Details">Parameters, result, exceptions, overloads, value: heading and text, in order.</param>
public sealed record Inspection(string Signature, string Summary, IReadOnlyList<KeyValuePair<string, string>> Details);
