namespace AlgoAcademy.Research;

/// <summary>
/// An order as a strategy asks for it. Quantities are units of the instrument, above zero to buy and below zero to sell; prices
/// are those of the bars. It is checked when it is submitted.
/// </summary>
public sealed record OrderRequest
{
    /// <summary>What it waits for.</summary>
    public required OrderKind Kind { get; init; }

    /// <summary>Units, signed; NaN for <see cref="OrderKind.Target"/>, which sets them at the fill.</summary>
    public double Quantity { get; init; } = double.NaN;

    /// <summary>Position value / equity to reach, for <see cref="OrderKind.Target"/>; else NaN.</summary>
    public double TargetExposure { get; init; } = double.NaN;

    /// <summary>Worst price to accept, for limit and stop-limit orders; else NaN.</summary>
    public double LimitPrice { get; init; } = double.NaN;

    /// <summary>Price that sets it off, for stop and stop-limit orders; else NaN.</summary>
    public double StopPrice { get; init; } = double.NaN;

    /// <summary>Distance of a trailing stop from the best price, a fraction of that price; else NaN.</summary>
    public double TrailFraction { get; init; } = double.NaN;

    /// <summary>Position in the list of instruments; 0 where there is one.</summary>
    public int Instrument { get; init; }

    /// <summary>How long it stands.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Last close time at which it may fill, UTC, for <see cref="TimeInForce.GoodTillDate"/>.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Buys or sells at the next open.</summary>
    public static OrderRequest Market(double quantity) => new() { Kind = OrderKind.Market, Quantity = quantity };

    /// <summary>Trades at the next open so that position value / equity is <paramref name="exposure"/> once costs are paid.</summary>
    public static OrderRequest Target(double exposure) => new() { Kind = OrderKind.Target, TargetExposure = exposure };

    /// <summary>Buys at <paramref name="price"/> or lower, or sells there or higher.</summary>
    public static OrderRequest Limit(double quantity, double price) => new() { Kind = OrderKind.Limit, Quantity = quantity, LimitPrice = price };

    /// <summary>Buys once the price has risen to <paramref name="price"/>, or sells once it has fallen there.</summary>
    public static OrderRequest Stop(double quantity, double price) => new() { Kind = OrderKind.Stop, Quantity = quantity, StopPrice = price };

    /// <summary>Becomes a limit order at <paramref name="limit"/> once the price has come to <paramref name="stop"/>.</summary>
    public static OrderRequest StopLimit(double quantity, double stop, double limit) =>
        new() { Kind = OrderKind.StopLimit, Quantity = quantity, StopPrice = stop, LimitPrice = limit };

    /// <summary>Sells once the price has fallen by <paramref name="fraction"/> from its best since now, or buys once it has risen so.</summary>
    public static OrderRequest TrailingStop(double quantity, double fraction) =>
        new() { Kind = OrderKind.TrailingStop, Quantity = quantity, TrailFraction = fraction };

    /// <summary>True when there is surely no fault in a plain order: saves looking for each of them.</summary>
    internal bool IsSound(int instruments) => (uint)Instrument < (uint)instruments && TimeInForce != TimeInForce.GoodTillDate && Kind switch
    {
        OrderKind.Market => Quantity != 0 && double.IsFinite(Quantity),
        OrderKind.Target => Math.Abs(TargetExposure) <= 100,
        _ => false,
    };

    internal IEnumerable<string> Faults(int instruments) =>
    [
        .. Kind == OrderKind.Target ? OptionRules.Within(TargetExposure, -100, 100, nameof(TargetExposure)) : QuantityFaults(),
        .. Kind is OrderKind.Limit or OrderKind.StopLimit ? OptionRules.Positive(LimitPrice, nameof(LimitPrice)) : [],
        .. Kind is OrderKind.Stop or OrderKind.StopLimit ? OptionRules.Positive(StopPrice, nameof(StopPrice)) : [],
        .. Kind == OrderKind.TrailingStop ? [.. OptionRules.Positive(TrailFraction, nameof(TrailFraction)), .. OptionRules.Within(TrailFraction, 0, 0.99, nameof(TrailFraction))] : (string[])[],
        .. OptionRules.Within(Instrument, 0, instruments - 1, nameof(Instrument)),
        .. TimeInForce == TimeInForce.GoodTillDate && ExpiresAt is not { Kind: DateTimeKind.Utc }
            ? [$"ExpiresAt must be a UTC time for an order that is good till a date; was {ExpiresAt?.ToString("u") ?? "null"}."] : (string[])[],
    ];

    private IEnumerable<string> QuantityFaults()
    {
        if (Quantity == 0 || !double.IsFinite(Quantity))
        {
            yield return FormattableString.Invariant($"Quantity must be a finite number other than zero: above to buy, below to sell; was {Quantity}.");
        }
    }
}
