namespace AlgoAcademy.Research;

/// <summary>One possible answer of a question.</summary>
/// <param name="Text">The answer as offered.</param>
/// <param name="IsRight">Exactly one option of a question is right.</param>
/// <param name="Why">Why it is right, or what is wrong about it.</param>
public sealed record QuizOption(string Text, bool IsRight, string Why);
