namespace AlgoAcademy.Research;

/// <summary>The content of the progress file.</summary>
/// <param name="Version">Version of the file's form.</param>
/// <param name="Exercises">What became of each exercise, by id.</param>
internal sealed record ProgressState(int Version, SortedDictionary<string, ExerciseProgress> Exercises);
