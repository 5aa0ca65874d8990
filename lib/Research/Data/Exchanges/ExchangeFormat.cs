namespace AlgoAcademy.Research;

/// <summary>Whose answer a JSON file holds. It must be said: several exchanges send rows of six numbers in different orders.</summary>
public enum ExchangeFormat
{
    /// <summary>Binance <c>klines</c>: rows of twelve, opening time in milliseconds or microseconds, prices as text.</summary>
    Binance,

    /// <summary>Coinbase <c>candles</c>: rows of time in seconds, low, high, open, close, volume; newest first.</summary>
    Coinbase,

    /// <summary>Kraken <c>OHLC</c>: an object with the rows under <c>result</c>; the row after <c>last</c> is not finished and left out.</summary>
    Kraken,

    /// <summary>Bitfinex <c>candles</c>: rows of time in milliseconds, open, close, high, low, volume; usually newest first.</summary>
    Bitfinex,
}
