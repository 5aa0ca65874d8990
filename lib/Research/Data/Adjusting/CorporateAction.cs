namespace AlgoAcademy.Research;

/// <summary>What changes the price of a share without changing anybody's wealth: a split, or a dividend paid out of it.</summary>
public sealed record CorporateAction
{
    private CorporateAction(DateOnly exDate, double ratio, double dividend)
    {
        ExDate = exDate;
        Ratio = ratio;
        Dividend = dividend;
    }

    /// <summary>The first day that trades without what is given out.</summary>
    public DateOnly ExDate { get; }

    /// <summary>New shares for one old share; 1 for a dividend.</summary>
    public double Ratio { get; }

    /// <summary>Cash for one share, in the currency and the shares of the day before; 0 for a split.</summary>
    public double Dividend { get; }

    /// <summary>A split: 4 for "four for one", 0.1 for a reverse split of ten shares into one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not a finite number above zero.</exception>
    public static CorporateAction Split(DateOnly exDate, double ratio) => new(exDate, Positive(ratio, nameof(ratio)), 0);

    /// <summary>A cash dividend.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not a finite number above zero.</exception>
    public static CorporateAction CashDividend(DateOnly exDate, double amount) => new(exDate, 1, Positive(amount, nameof(amount)));

    private static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be a finite number above zero; was {value}."));
}
