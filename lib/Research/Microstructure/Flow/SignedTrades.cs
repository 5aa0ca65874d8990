namespace AlgoAcademy.Research;

/// <summary>Trades with the sign of who began them: three columns of one length.</summary>
public sealed class SignedTrades
{
    /// <summary>Checks and copies the columns.</summary>
    /// <param name="times">When, in any unit, not decreasing.</param>
    /// <param name="prices">Above zero.</param>
    /// <param name="signs">+1 a buyer, −1 a seller, 0 unknown.</param>
    /// <exception cref="ArgumentException">Columns of different lengths, or a value out of range.</exception>
    public SignedTrades(IReadOnlyList<double> times, IReadOnlyList<double> prices, IReadOnlyList<double> signs)
    {
        (When, Paid, Sign) = (TapeColumn.Times(times), TapeColumn.Positive(prices), TapeColumn.Signs(signs));
        TapeColumn.RequireAligned(When, Paid, nameof(times), nameof(prices));
        TapeColumn.RequireAligned(When, Sign, nameof(times), nameof(signs));
    }

    /// <summary>Times.</summary>
    public IReadOnlyList<double> Times => When;

    /// <summary>Prices.</summary>
    public IReadOnlyList<double> Prices => Paid;

    /// <summary>Signs.</summary>
    public IReadOnlyList<double> Signs => Sign;

    internal double[] When { get; }

    internal double[] Paid { get; }

    internal double[] Sign { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{When.Length} trades, {Sign.Count(static sign => sign > 0)} buys, {Sign.Count(static sign => sign < 0)} sells");
}
