using System.Globalization;

namespace AlgoAcademy.Bundles;

/// <summary>A bot's results on one sample: days of a market, or seeds of a simulation.</summary>
/// <param name="GrossReturn">Return a year before costs, as a fraction.</param>
/// <param name="NetReturn">Return a year after costs, as a fraction.</param>
/// <param name="Sharpe">Sharpe ratio of the net returns, annualized.</param>
/// <param name="MaxDrawdown">Largest fall of the net equity from a peak, a fraction from -1 to 0.</param>
public sealed record SampleResults(double GrossReturn, double NetReturn, double Sharpe, double MaxDrawdown)
{
    /// <summary>The first day, of a market's sample.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, of a market's sample.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The first seed, of a simulation's sample.</summary>
    public int? FirstSeed { get; init; }

    /// <summary>The last seed, of a simulation's sample.</summary>
    public int? LastSeed { get; init; }

    /// <summary>The sample in words: "2 January 2008 to 30 December 2011", "simulated, seeds 1 to 100".</summary>
    public string Span => From is { } from && To is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{from:d MMMM yyyy} to {to:d MMMM yyyy}")
        : string.Create(CultureInfo.InvariantCulture, $"simulated, seeds {FirstSeed} to {LastSeed}");

    internal bool IsDays => From is not null && To is not null && FirstSeed is null && LastSeed is null;

    internal bool IsSeeds => FirstSeed is not null && LastSeed is not null && From is null && To is null;
}
