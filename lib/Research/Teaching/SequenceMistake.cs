namespace AlgoAcademy.Research;

/// <summary>Wrong numbers that learners of one exercise typically give.</summary>
/// <param name="Cause">What went wrong, as a sentence that helps to mend it; it must not contain the answer.</param>
/// <param name="Values">Computes the values that this mistake leads to, from the same inputs as the right answer.</param>
public sealed record SequenceMistake(string Cause, Func<IReadOnlyList<double>> Values);
