namespace AlgoAcademy.Bundles;

/// <summary>
/// What a bot did in its backtest, as its publisher states it in the bundle's <c>results.json</c>. The file is signed with the
/// rest of the bundle. Returns and drawdowns are fractions, 0.08 for 8 %.
/// </summary>
/// <param name="Schema">The layout, <see cref="CurrentSchema"/>.</param>
/// <param name="Data">What it was run on, in words: "23 ETFs, daily closes".</param>
/// <param name="Costs">What was charged, in words: commission, spread, latency, borrow.</param>
/// <param name="CostBps">The costs of one way in basis points of the traded amount.</param>
/// <param name="InSample">What the parameters were chosen on.</param>
/// <param name="OutOfSample">What nobody had looked at when they were chosen.</param>
/// <param name="Trials">How many configurations were tried, all counted.</param>
/// <param name="DeflatedSharpe">
/// Deflated Sharpe ratio of the net returns: the probability, 0 to 1, that the true Sharpe ratio is above zero after the trials
/// are counted (Bailey and López de Prado, 2014).
/// </param>
/// <param name="Verdict">What follows from the numbers, in one or two sentences; that it does not work is a verdict too.</param>
public sealed record BotResults(
    string Schema, string Data, string Costs, double CostBps, SampleResults InSample, SampleResults OutOfSample, int Trials, double DeflatedSharpe, string Verdict)
{
    /// <summary>Its place in a bundle.</summary>
    public const string FileName = "results.json";

    /// <summary>The layout this code reads.</summary>
    public const string CurrentSchema = "algoacademy-results/1";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not that file, or its numbers contradict each other; every fault is listed.</exception>
    public static BotResults Read(ReadOnlySpan<byte> utf8) => BotResultsJson.Read(utf8);
}
