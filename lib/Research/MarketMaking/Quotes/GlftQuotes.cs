namespace AlgoAcademy.Research;

/// <summary>The quotes of <see cref="Glft"/> for every inventory from −Q to Q.</summary>
public sealed class GlftQuotes
{
    private readonly QuoteDistances[] _distances;

    internal GlftQuotes(Glft model, QuoteDistances[] distances, double timeLeft) => (Model, _distances, TimeLeft) = (model, distances, timeLeft);

    /// <summary>What they were computed from.</summary>
    public Glft Model { get; }

    /// <summary>Time to the end in units of time; infinite for the stationary quotes.</summary>
    public double TimeLeft { get; }

    /// <summary>Distances from the middle, −Q first; NaN on the side that would break the limit.</summary>
    public IReadOnlyList<QuoteDistances> Distances => _distances;

    /// <summary>The distances at an inventory.</summary>
    /// <param name="inventory">q: from −Q to Q.</param>
    /// <exception cref="ArgumentException">An inventory beyond the limit.</exception>
    public QuoteDistances At(int inventory)
    {
        Model.RequireInside(inventory);
        return _distances[inventory + Model.InventoryLimit];
    }

    /// <summary>
    /// How often each inventory is held in the long run when these quotes stay: a birth-death chain, so that fills up from q and down from
    /// q + 1 are equally frequent.
    /// </summary>
    /// <returns>Probabilities, −Q first; they add up to 1.</returns>
    public double[] InventoryDistribution()
    {
        var logs = new double[_distances.Length];
        for (var i = 1; i < logs.Length; i++)
            logs[i] = logs[i - 1] + (Model.Decay * (_distances[i].Ask - _distances[i - 1].Bid));
        var most = logs.Max();
        var weights = Array.ConvertAll(logs, log => Math.Exp(log - most));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>Largest distance between two sets of quotes, in price units: an error map of the closed form.</summary>
    /// <param name="other">Gives the quotes at an inventory, such as <see cref="Glft.Approximate"/>.</param>
    public double LargestDifference(Func<int, QuoteDistances> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Enumerable.Range(-Model.InventoryLimit, _distances.Length).Max(q =>
        {
            var (mine, theirs) = (At(q), other(q));
            var (bid, ask) = (Math.Abs(mine.Bid - theirs.Bid), Math.Abs(mine.Ask - theirs.Ask));
            return double.IsNaN(bid) ? ask : double.IsNaN(ask) ? bid : Math.Max(bid, ask);
        });
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Model}; at inventory 0 {At(0)}{(double.IsInfinity(TimeLeft) ? ", long before the end" : $", {TimeLeft:G4} before the end")}");
}
