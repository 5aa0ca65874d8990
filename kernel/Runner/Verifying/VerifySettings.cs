namespace AlgoAcademy.Runner.Verifying;

/// <summary>How lessons are verified.</summary>
/// <param name="ExpectedFolder">Where the expected texts lie, one file a lesson.</param>
/// <param name="OutputFolder">Where the executed copies go.</param>
/// <param name="CellTimeout">A cell that runs longer counts as failed.</param>
/// <param name="Accept">Rewrites the expected text instead of failing.</param>
internal sealed record VerifySettings(string ExpectedFolder, string OutputFolder, TimeSpan CellTimeout, bool Accept);
