using System.Globalization;

namespace AlgoAcademy.Commerce;

/// <summary>An exact amount: whole minor units (cents) of one ISO 4217 currency with two decimals.</summary>
/// <param name="AmountMinor">The amount in minor units: 5700 is $57.00.</param>
/// <param name="Currency">The three-letter code in upper case.</param>
public readonly record struct Money(long AmountMinor, string Currency)
{
    /// <summary>The amount without decimals when it has none: "$57", "$57.50".</summary>
    public string ToShortString() =>
        AmountMinor % 100 == 0 ? Format((AmountMinor / 100).ToString("N0", CultureInfo.InvariantCulture)) : ToString();

    /// <summary>The amount with its decimals: "$57.00", "57.00 EUR".</summary>
    public override string ToString() => Format((AmountMinor / 100m).ToString("N2", CultureInfo.InvariantCulture));

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => left.Combine(right, checked(left.AmountMinor + right.AmountMinor));

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => left.Combine(right, checked(left.AmountMinor - right.AmountMinor));

    private Money Combine(Money other, long amountMinor) => Currency == other.Currency
        ? new Money(amountMinor, Currency)
        : throw new ArgumentException($"Both amounts must be in one currency; were {Currency} and {other.Currency}.", nameof(other));

    private string Format(string number) => Currency == "USD" ? $"${number}" : $"{number} {Currency}";
}
