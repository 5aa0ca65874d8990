namespace AlgoAcademy.Research;

/// <summary>
/// What holding costs or earns, accrued from close to close by the time that passed, before the orders of the bar fill.
/// Rates are fractions a year of 365 days.
/// </summary>
public sealed record CarryPlan
{
    /// <summary>Holding is free and cash earns nothing.</summary>
    public static CarryPlan None { get; } = new();

    /// <summary>Earned on cash above zero, in each currency.</summary>
    public double CashRate { get; init; }

    /// <summary>Paid on cash below zero: what buying on margin costs.</summary>
    public double DebitRate { get; init; }

    /// <summary>Paid on the value of short positions at the last close, to who lends them.</summary>
    public double BorrowRate { get; init; }

    internal bool IsFree => CashRate == 0 && DebitRate == 0 && BorrowRate == 0;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(CashRate, -1, 10),
        .. OptionRules.Within(DebitRate, 0, 10),
        .. OptionRules.Within(BorrowRate, 0, 10),
    ];
}
