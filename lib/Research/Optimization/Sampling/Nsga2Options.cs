namespace AlgoAcademy.Research;

/// <summary>How NSGA-II searches; the defaults are those of Deb et al. (2002, section V).</summary>
public sealed record Nsga2Options
{
    /// <summary>Points of a generation, at least 4 and even.</summary>
    public int Population { get; init; } = 100;

    /// <summary>Generations after the first, at least 1.</summary>
    public int Generations { get; init; } = 50;

    /// <summary>Probability that two parents are crossed, from 0 to 1.</summary>
    public double Crossover { get; init; } = 0.9;

    /// <summary>Distribution index of simulated binary crossover: larger keeps children nearer to their parents.</summary>
    public double CrossoverIndex { get; init; } = 20;

    /// <summary>Probability that a parameter mutates, from 0 to 1; null: 1 / number of parameters.</summary>
    public double? Mutation { get; init; }

    /// <summary>Distribution index of polynomial mutation: larger moves less.</summary>
    public double MutationIndex { get; init; } = 20;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Population, 4, 1_000_000),
        .. Population % 2 == 0 ? [] : new[] { $"Population must be even; was {Population}." },
        .. OptionRules.Within(Generations, 1, 1_000_000),
        .. OptionRules.Within(Crossover, 0, 1),
        .. OptionRules.Within(CrossoverIndex, 0, 1000),
        .. OptionRules.Within(Mutation ?? 0, 0, 1, nameof(Mutation)),
        .. OptionRules.Within(MutationIndex, 0, 1000),
    ];
}
