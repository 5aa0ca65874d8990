namespace AlgoAcademy.Research;

/// <summary>Every point of a space once, the parameter added last running fastest.</summary>
internal static class GridPoints
{
    internal const int MostPoints = 10_000_000;

    /// <summary>Combinations before constraints and conditions.</summary>
    internal static double Combinations(ParameterSpace space) => space.Parameters.Aggregate(1.0, (product, parameter) => product * parameter.Grid.Count);

    /// <exception cref="ArgumentException">More than <see cref="MostPoints"/> combinations, or none is allowed.</exception>
    internal static List<ParameterSet> Of(ParameterSpace space)
    {
        var combinations = Combinations(space);
        if (combinations > MostPoints)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A grid must have at most {MostPoints} combinations; this one has {combinations:G3}. Widen the steps, or search it with Sobol or Tpe."), nameof(space));
        }

        var points = new List<ParameterSet>();
        for (long n = 0; n < combinations; n++)
        {
            if (Point(space, n) is { } point)
            {
                points.Add(point);
            }
        }

        return points.Count > 0 ? points : throw new ArgumentException("The constraints must leave something to try; they forbid every combination.", nameof(space));
    }

    /// <summary>Combination n; null when it is forbidden or differs from an earlier one only in a parameter that means nothing.</summary>
    private static ParameterSet? Point(ParameterSpace space, long n)
    {
        var parameters = space.Parameters;
        var values = new double[parameters.Count];
        var places = new int[parameters.Count];
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            places[i] = (int)(n % parameters[i].Grid.Count);
            values[i] = parameters[i].Grid[places[i]];
            n /= parameters[i].Grid.Count;
        }

        if (space.TryPoint(values) is not { } point)
        {
            return null;
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] > 0 && double.IsNaN(point.Values[i]))
            {
                return null;
            }
        }

        return point;
    }
}
