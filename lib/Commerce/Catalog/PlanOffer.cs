namespace AlgoAcademy.Commerce;

/// <summary>A tier with its prices and what its newest promise opens, counted from the rows that decide access.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Monthly">Its live monthly price; null for the free tier.</param>
/// <param name="Yearly">Its live yearly price; null for the free tier.</param>
/// <param name="Lessons">How many lessons it opens.</param>
/// <param name="Modules">How many modules it lets download.</param>
/// <param name="BotSlots">How many bot slots it has.</param>
public sealed record PlanOffer(Tier Tier, Price? Monthly, Price? Yearly, int Lessons, int Modules, int BotSlots)
{
    /// <summary>What a year paid at once saves against twelve months; null for the free tier.</summary>
    public Money? YearlySaving => Monthly is null || Yearly is null
        ? null
        : new Money(checked(Monthly.AmountMinor * 12), Monthly.Currency) - Yearly.Amount;
}
