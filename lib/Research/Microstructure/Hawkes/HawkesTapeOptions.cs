namespace AlgoAcademy.Research;

/// <summary>A market of two queues one tick apart, and the Hawkes process that its events come from.</summary>
public sealed record HawkesTapeOptions
{
    /// <summary>Number of types of events: market buys and sells, limit orders to buy and to sell, cancels of bids and of asks, in this order.</summary>
    public const int EventTypes = 6;

    /// <summary>
    /// Rates of the six types. By default market orders bring about more of their side and limit orders against them, so that signs come in runs; queues
    /// lose as many orders as they gain.
    /// </summary>
    public HawkesModel Flow { get; init; } = new(
        [0.5, 0.5, 1.2, 1.2, 0.7, 0.7],
        [
            [0.8, 0.1, 0, 0, 0, 0], [0.1, 0.8, 0, 0, 0, 0],
            [0.2, 0.6, 0.2, 0, 0, 0], [0.6, 0.2, 0, 0.2, 0, 0],
            [0, 0.3, 0.1, 0, 0.1, 0], [0.3, 0, 0, 0.1, 0, 0.1],
        ], 2);

    /// <summary>Watched from 0 to here, in the unit of the rates; above zero.</summary>
    public double Horizon { get; init; } = 1000;

    /// <summary>Step of prices, above zero; the spread is one tick throughout.</summary>
    public double Tick { get; init; } = 0.01;

    /// <summary>Best bid at the start, above zero.</summary>
    public double StartBid { get; init; } = 100;

    /// <summary>Mean size of a queue after the price has moved: one more than a Poisson number. 1 to 10,000.</summary>
    public double Depth { get; init; } = 5;

    internal IEnumerable<string> Faults() =>
    [
        .. Flow is null || Flow.Types != EventTypes ? [$"Flow must have {EventTypes} types."] : Array.Empty<string>(),
        .. OptionRules.Positive(Horizon), .. OptionRules.Positive(Tick), .. OptionRules.Positive(StartBid), .. OptionRules.Within(Depth, 1, 10_000),
    ];
}
