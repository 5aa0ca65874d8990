namespace AlgoAcademy.Runner.Testing;

/// <summary>What one test program did.</summary>
/// <param name="Name">Name of the suite, for example "Research.Tests".</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed, or 1 when the program died before it could count.</param>
/// <param name="Skipped">Tests that asked for something this machine lacks.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="SkipReasons">Distinct reasons, each with the line that enables the tests.</param>
/// <param name="FailureText">What to read when something failed; empty otherwise.</param>
public sealed record SuiteResult(
    string Name,
    int Passed,
    int Failed,
    int Skipped,
    TimeSpan Elapsed,
    IReadOnlyList<string> SkipReasons,
    string FailureText);
