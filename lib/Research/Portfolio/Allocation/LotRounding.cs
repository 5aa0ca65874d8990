namespace AlgoAcademy.Research;

/// <summary>Whole lots that come near to given weights.</summary>
public static class LotRounding
{
    /// <summary>
    /// Units of each asset: first the whole lots below each weight, then one more lot at a time where it lowers the largest shortfall
    /// most, as long as there is cash for it. Shorts are rounded towards zero. Never spends more than the capital times the weights' sum.
    /// </summary>
    /// <param name="weights">Position value / equity.</param>
    /// <param name="prices">Price of a unit, above zero.</param>
    /// <param name="capital">Equity, above zero, in the currency of the prices.</param>
    /// <param name="lot">Units in a lot, above zero.</param>
    /// <returns>Units, whole multiples of the lot, in the order of the weights.</returns>
    /// <exception cref="ArgumentException">Not one positive price for each asset, or capital or lot not above zero.</exception>
    public static double[] Of(PortfolioWeights weights, IReadOnlyList<double> prices, double capital, double lot = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(prices);
        OptionRules.Require([.. OptionRules.Positive(capital), .. OptionRules.Positive(lot)], nameof(capital));
        if (prices.Count != weights.Count || prices.Any(price => !(price > 0 && double.IsFinite(price))))
        {
            throw new ArgumentException($"prices must be {weights.Count} finite numbers above zero, one for each asset; were {string.Join(", ", prices)}.", nameof(prices));
        }

        double[] wanted = [.. weights.Values.Zip(prices, (weight, price) => weight * capital / (price * lot))];
        double[] lots = [.. wanted.Select(want => Math.Truncate(want + (Math.Sign(want) * 1e-9)))];
        double Spent() => lots.Zip(prices, (count, price) => count * price * lot).Sum();
        var cash = (weights.Sum * capital) - Spent();
        while (true)
        {
            var next = Enumerable.Range(0, lots.Length)
                .Where(i => wanted[i] - lots[i] > 1e-9 && prices[i] * lot <= cash * (1 + 1e-12))
                .OrderByDescending(i => (wanted[i] - lots[i]) * prices[i]).FirstOrDefault(-1);
            if (next < 0)
            {
                return [.. lots.Select(count => count * lot)];
            }

            lots[next]++;
            cash -= prices[next] * lot;
        }
    }
}
