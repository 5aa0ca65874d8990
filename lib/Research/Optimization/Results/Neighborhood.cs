namespace AlgoAcademy.Research;

/// <summary>
/// Trials near a trial: in every number within reach on the parameter's own scale (the logarithm's for Log), in every
/// choice equal, and with the same parameters meaningful.
/// </summary>
internal sealed class Neighborhood
{
    private readonly double[][] places;
    private readonly double[] reaches;
    private readonly int[] order;

    internal Neighborhood(OptimizationResult result, double reach)
    {
        var parameters = result.Space.Parameters;
        places = [.. parameters.Select(parameter => result[parameter.Name].Select(value => Place(parameter, value)).ToArray())];
        // Rounding must not put the next step of the grid out of reach.
        reaches = [.. parameters.Select(p => (p.Kind == ParameterKind.Choice ? 0 : Math.Max(reach, 1.0 / Math.Max(1, p.Grid.Count - 1))) + 1e-9)];
        order = [.. Enumerable.Range(0, result.Count).OrderBy(row => places.Length > 0 ? places[0][row] : 0)];
    }

    /// <summary>The trial itself and its neighbors.</summary>
    internal IEnumerable<int> Of(int row)
    {
        for (var i = First(row); i < order.Length; i++)
        {
            var other = order[i];
            if (places.Length > 0 && places[0][other] > places[0][row] + reaches[0])
            {
                yield break;
            }

            if (IsNear(row, other))
            {
                yield return other;
            }
        }
    }

    /// <summary>Rows are sorted by the first parameter (NaN first): the first place that may be near.</summary>
    private int First(int row)
    {
        if (places.Length == 0 || double.IsNaN(places[0][row]))
        {
            return 0;
        }

        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBefore = !(places[0][order[middle]] >= places[0][row] - reaches[0]);
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsNear(int row, int other)
    {
        for (var p = 0; p < places.Length; p++)
        {
            var (a, b) = (places[p][row], places[p][other]);
            if (!(Math.Abs(a - b) <= reaches[p]) && !(double.IsNaN(a) && double.IsNaN(b)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>0 at the parameter's first value, 1 at its last; choices stay whole numbers.</summary>
    private static double Place(Parameter parameter, double value) => parameter.Kind switch
    {
        ParameterKind.Choice => value,
        ParameterKind.Log => parameter.To > parameter.From ? Math.Log(value / parameter.From) / Math.Log(parameter.To / parameter.From) : value * 0,
        _ => parameter.To > parameter.From ? (value - parameter.From) / (parameter.To - parameter.From) : value * 0,
    };
}
