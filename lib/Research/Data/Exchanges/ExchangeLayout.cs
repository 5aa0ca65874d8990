namespace AlgoAcademy.Research;

/// <summary>Where in a row an exchange puts what. The time is always first and names the opening of the bar.</summary>
internal sealed record ExchangeLayout(int Fields, int Open, int High, int Low, int Close, int Volume)
{
    /// <summary>The layout of a format, as the exchange documents it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such format.</exception>
    public static ExchangeLayout Of(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Binance => new(12, 1, 2, 3, 4, 5),
        ExchangeFormat.Coinbase => new(6, 3, 2, 1, 4, 5),
        ExchangeFormat.Kraken => new(8, 1, 2, 3, 4, 6),
        ExchangeFormat.Bitfinex => new(6, 1, 3, 4, 2, 5),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, $"Format must be one of {string.Join(", ", Enum.GetNames<ExchangeFormat>())}; was {format}."),
    };
}
