namespace AlgoAcademy.Runner.Verifying;

/// <summary>What became of one variant of a lesson.</summary>
/// <param name="Name">The notebook's name.</param>
/// <param name="Variant">"unsolved" or "solved".</param>
/// <param name="Verdict">"as expected", "differs", "accepted", "new", "failed" or "stopped".</param>
/// <param name="Time">How long it took.</param>
/// <param name="ExitCode">Success, Failed or Interrupted.</param>
internal sealed record VerifyResult(string Name, string Variant, string Verdict, TimeSpan Time, int ExitCode)
{
    /// <summary>What is wrong, or what was accepted; one entry a cell or exercise.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
