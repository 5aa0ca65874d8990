namespace AlgoAcademy.Research;

/// <summary>Probabilities and critical values of Dickey-Fuller t-statistics out of MacKinnon's response surfaces.</summary>
internal static class MacKinnon
{
    /// <summary>Most variables the tables have.</summary>
    public const int MostVariables = 6;

    /// <summary>P(τ ≤ statistic) when there is a unit root: Φ of a polynomial in the statistic (MacKinnon 1994).</summary>
    public static double PValue(double statistic, Deterministic terms, int variables)
    {
        var row = MacKinnonTables.Probability(terms)[variables - 1];
        if (!(statistic >= row[0]))
        {
            return double.IsNaN(statistic) ? double.NaN : 0;
        }

        if (statistic > row[2])
        {
            return 1;
        }

        return NormalDistribution.Below(statistic <= row[1] ? Polynomial(row.AsSpan(3, 3), statistic) : Polynomial(row.AsSpan(6, 4), statistic));
    }

    /// <summary>β∞ + β₁/T + β₂/T² + β₃/T³ (MacKinnon 2010).</summary>
    public static CriticalValues Critical(Deterministic terms, int variables, int observations)
    {
        var row = MacKinnonTables.Critical(terms)[variables - 1];
        return new CriticalValues(At(0), At(4), At(8));

        double At(int start) => Polynomial(row.AsSpan(start, 4), 1.0 / observations);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
