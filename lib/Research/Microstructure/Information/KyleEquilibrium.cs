using System.Collections.Immutable;

namespace AlgoAcademy.Research;

/// <summary>
/// One insider, noise traders and a dealer who sees only their sum, in one auction or several (Kyle 1985, theorems 1 and 2). The insider trades
/// Δx = β(v − p), the dealer moves the price by λ times the flow. Taught in lessons 05 and 06.
/// </summary>
/// <param name="Lambdas">λ of each auction: price units per unit of flow.</param>
/// <param name="Intensities">β of each auction: units traded per unit of price that the insider knows better.</param>
/// <param name="Variances">Variance of the value that the price does not tell: before the first auction, and after each.</param>
/// <param name="ExpectedProfit">What the insider expects to earn before knowing the value.</param>
/// <param name="NoiseDeviation">σ of noise trading over the whole time.</param>
public sealed record KyleEquilibrium(ImmutableArray<double> Lambdas, ImmutableArray<double> Intensities, ImmutableArray<double> Variances, double ExpectedProfit, double NoiseDeviation)
{
    private const int MostAuctions = 100_000;

    /// <summary>Number of auctions.</summary>
    public int Auctions => Lambdas.Length;

    /// <summary>Solves for the equilibrium. For one auction β = σ/√Σ₀, λ = √Σ₀/(2σ), Σ₁ = Σ₀/2, profit σ√Σ₀/2.</summary>
    /// <remarks>
    /// Backwards from the last auction, where nothing is left to hide (theorem 2): 2λ²(1 − aλ)σ²Δt = Σₙ(1 − 2aλ) for λ, Σₙ₋₁ = Σₙ/(1 − βλ) and a ← 1/(4λ(1 − aλ)).
    /// A final variance of 1 is assumed and everything rescaled, because λ grows with √Σ: no search over it is needed.
    /// </remarks>
    /// <param name="variance">Σ₀ of the value before trading, price units squared, above zero.</param>
    /// <param name="noise">σ of the noise traders' flow over the whole time, units, above zero.</param>
    /// <param name="auctions">N, 1 to 100,000, evenly spaced.</param>
    /// <exception cref="ArgumentException">An argument out of range.</exception>
    public static KyleEquilibrium Solve(double variance, double noise, int auctions = 1)
    {
        OptionRules.Require([.. OptionRules.Within(variance, 1e-30, 1e30), .. OptionRules.Within(noise, 1e-15, 1e15), .. OptionRules.Within(auctions, 1, MostAuctions)], nameof(variance));
        var flow = 1.0 / auctions;
        var (lambdas, intensities, variances) = (new double[auctions], new double[auctions], new double[auctions + 1]);
        var (a, constant) = (0.0, 0.0);
        variances[auctions] = 1;
        for (var n = auctions - 1; n >= 0; n--)
        {
            var lambda = Lambda(a, flow, variances[n + 1]);
            var product = (1 - (2 * a * lambda)) / (2 * (1 - (a * lambda)));
            (lambdas[n], intensities[n], variances[n]) = (lambda, product / lambda, variances[n + 1] / (1 - product));
            constant += a * lambda * lambda * flow;
            a = 1 / (4 * lambda * (1 - (a * lambda)));
        }

        // In units where the last variance and the noise are 1: λ is in √Σ/σ, β in σ/√Σ, profit in σ√Σ.
        var unit = Math.Sqrt(variance / variances[0]);
        return new KyleEquilibrium(
            [.. lambdas.Select(lambda => lambda * unit / noise)], [.. intensities.Select(beta => beta * noise / unit)], [.. variances.Select(one => one * unit * unit)],
            noise * unit * ((a * variances[0]) + constant), noise);
    }

    /// <summary>The insider's best β against a dealer of this λ, in one auction: 1/(2λ).</summary>
    /// <param name="lambda">Above zero.</param>
    /// <exception cref="ArgumentException">Not above zero.</exception>
    public static double BestIntensity(double lambda)
    {
        OptionRules.Require(OptionRules.Positive(lambda), nameof(lambda));
        return 1 / (2 * lambda);
    }

    /// <summary>The λ that earns the dealer nothing against an insider of this β, in one auction: βΣ₀/(β²Σ₀ + σ²).</summary>
    /// <param name="intensity">β, above zero.</param>
    /// <param name="variance">Σ₀, above zero.</param>
    /// <param name="noise">σ, above zero.</param>
    /// <exception cref="ArgumentException">An argument that is not above zero.</exception>
    public static double FairLambda(double intensity, double variance, double noise)
    {
        OptionRules.Require([.. OptionRules.Positive(intensity), .. OptionRules.Positive(variance), .. OptionRules.Positive(noise)], nameof(intensity));
        return intensity * variance / ((intensity * intensity * variance) + (noise * noise));
    }

    /// <summary>Draws a value around a price and lets insider, noise and dealer trade.</summary>
    /// <param name="seed">The same seed gives the same path on every machine.</param>
    /// <param name="price">Price before the first auction: the mean of the value.</param>
    /// <exception cref="ArgumentException">A price that is not finite.</exception>
    public KylePath Simulate(ulong seed, double price = 100)
    {
        OptionRules.Require(OptionRules.Within(price, -1e12, 1e12), nameof(price));
        var rng = new Rng(seed);
        var value = price + (Math.Sqrt(Variances[0]) * rng.NextGaussian());
        var (prices, insider, flows, profit) = (new double[Auctions], new double[Auctions], new double[Auctions], 0.0);
        for (var n = 0; n < Auctions; n++)
        {
            insider[n] = Intensities[n] * (value - price);
            flows[n] = insider[n] + (NoiseDeviation / Math.Sqrt(Auctions) * rng.NextGaussian());
            price += Lambdas[n] * flows[n];
            prices[n] = price;
            profit += insider[n] * (value - price);
        }

        return new KylePath { Value = value, Prices = [.. prices], InsiderOrders = [.. insider], Flows = [.. flows], InsiderProfit = profit };
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Auctions} auctions: lambda {Lambdas[0]:G4} to {Lambdas[^1]:G4}, {1 - (Variances[^1] / Variances[0]):P1} of the variance told, insider's profit {ExpectedProfit:G4}");

    // 2λ²(1 − aλ)σ²Δt − Σ(1 − 2aλ) rises from −Σ at 0 to above zero where aλ = ½ (without a later auction: without end).
    private static double Lambda(double a, double flow, double variance)
    {
        if (a == 0)
            return Math.Sqrt(variance / (2 * flow));
        var (low, high) = (0.0, 1 / (2 * a));
        for (var i = 0; i < 200 && low < high; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle == low || middle == high)
                break;
            (low, high) = (2 * middle * middle * (1 - (a * middle)) * flow) - (variance * (1 - (2 * a * middle))) < 0 ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }
}
