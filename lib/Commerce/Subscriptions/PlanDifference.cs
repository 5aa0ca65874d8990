namespace AlgoAcademy.Commerce;

/// <summary>What a change of plan does to what is open, in the order of the catalogue.</summary>
/// <param name="Opens">Titles of what would be open and is not.</param>
/// <param name="Closes">Titles of what is open and would not be.</param>
/// <param name="Keeps">Titles of what was bought once and stays in any case.</param>
/// <param name="Slots">How many bot slots the new plan has.</param>
public sealed record PlanDifference(IReadOnlyList<string> Opens, IReadOnlyList<string> Closes, IReadOnlyList<string> Keeps, int Slots);
