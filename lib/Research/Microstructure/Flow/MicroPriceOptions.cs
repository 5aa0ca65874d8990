namespace AlgoAcademy.Research;

/// <summary>States of the book that <see cref="MicroPrice"/> tells apart.</summary>
public sealed record MicroPriceOptions
{
    /// <summary>Smallest step of prices, above zero.</summary>
    public required double Tick { get; init; }

    /// <summary>Number of classes of imbalance of one width, 2 to 100. Each must be visited often.</summary>
    public int ImbalanceLevels { get; init; } = 10;

    /// <summary>Spreads of one tick up to this many are states, 1 to 10; rows with wider ones are left out.</summary>
    public int SpreadLevels { get; init; } = 2;

    internal int States => ImbalanceLevels * SpreadLevels;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Positive(Tick),
        .. OptionRules.Within(ImbalanceLevels, 2, 100),
        .. OptionRules.Within(SpreadLevels, 1, 10),
    ];

    /// <summary>Index of the state, or −1 for a spread that is none.</summary>
    internal int State(double bid, double ask, double imbalance)
    {
        var ticks = Math.Round((ask - bid) / Tick);
        if (!(ticks >= 1 && ticks <= SpreadLevels))
            return -1;
        return (((int)ticks - 1) * ImbalanceLevels) + Math.Min((int)(imbalance * ImbalanceLevels), ImbalanceLevels - 1);
    }

    /// <summary>The state with bid and ask exchanged.</summary>
    internal int Mirror(int state) => (state / ImbalanceLevels * ImbalanceLevels) + (ImbalanceLevels - 1 - (state % ImbalanceLevels));
}
