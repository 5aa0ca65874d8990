namespace AlgoAcademy.Scripting;

/// <summary>A question to the user of a notebook.</summary>
/// <param name="Prompt">Text shown before the input box.</param>
/// <param name="IsPassword">True when what is typed must not be echoed.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);
