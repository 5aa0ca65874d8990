namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>Right values of the room MarketMaking.</summary>
internal static class MarketMakingResults
{
    public static object? Of(Type type) => type switch
    {
        _ when type == typeof(Func<QuotingView, TwoSidedQuote>) => (Func<QuotingView, TwoSidedQuote>)Rule,
        _ when type == typeof(Func<Func<QuotingView, TwoSidedQuote>>) => (Func<Func<QuotingView, TwoSidedQuote>>)(() => Rule),
        _ when type == typeof(Func<int, QuoteDistances>) => (Func<int, QuoteDistances>)new Glft().Approximate,
        _ when type == typeof(GlftQuotes) => new Glft().Stationary(),
        _ when type == typeof(FillCurve) => new FillCurve { Arrival = 140, Decay = 1.5 },
        _ when type == typeof(IReadOnlyList<FillCounts>) => new FillCounts[] { new(1, 1, 5), new(2, 1, 2) },
        _ when type == typeof(ConstantProductPool) => new ConstantProductPool { Coins = 10, Cash = 1000 },
        _ when type == typeof(ConcentratedRange) => new ConcentratedRange { Lower = 0.1, Upper = 2 },
        _ when type == typeof(QuotingSession) => QuotingSession.Run(Rule, new QuotingWorld(), 1),
        _ when type == typeof(IReadOnlyDictionary<double, double>) => new Dictionary<double, double> { [1] = 1 },
        _ when type == typeof(MidPath) => new MidPath([0, 1], [10, 11]),
        _ when type == typeof(MakerFill) => Fill(),
        _ when type == typeof(IReadOnlyList<MakerFill>) => new[] { Fill() },
        _ => null,
    };

    private static TwoSidedQuote Rule(QuotingView view) => new(view.Mid - 1, view.Mid + 1);

    private static MakerFill Fill() => new() { Time = 0, IsBuy = true, Quantity = 1, Price = 9, Mid = 10 };
}
