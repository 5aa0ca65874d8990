namespace AlgoAcademy.Research;

/// <summary>A wrong answer that learners of one exercise typically give.</summary>
/// <param name="Cause">What went wrong, as a sentence that helps to mend it; it must not contain the answer.</param>
/// <param name="Value">Computes the value that this mistake leads to, from the same inputs as the right answer.</param>
public sealed record Mistake(string Cause, Func<double> Value);
