namespace AlgoAcademy.Research;

/// <summary>How far a search is.</summary>
/// <param name="Done">Trials done, those found in a store included.</param>
/// <param name="Total">Trials planned.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Rate">Trials computed a second, those found in a store left out; 0 before the first.</param>
/// <param name="Best">The best trial so far by the first objective; null before the first. Its index is −1: the row is not known yet.</param>
public sealed record OptimizationProgress(int Done, int Total, TimeSpan Elapsed, double Rate, Trial? Best)
{
    /// <summary>
    /// What searches report to unless their options say otherwise, asked for at the start of each search; null: nobody. A
    /// notebook sets it to a bar in the cell's output.
    /// </summary>
    public static Func<IProgress<OptimizationProgress>?>? Shown { get; set; }

    /// <summary>Time left at this rate; null before the first trial is computed.</summary>
    public TimeSpan? Left => Done >= Total ? TimeSpan.Zero : Rate > 0 ? TimeSpan.FromSeconds((Total - Done) / Rate) : null;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Done:N0} of {Total:N0} trials, {Rate:N0} a second")
        + (Left is { } left ? FormattableString.Invariant($", {left.TotalSeconds:0.0} s left") : "")
        + (Best is { } best ? $". Best so far {best}" : "");
}
