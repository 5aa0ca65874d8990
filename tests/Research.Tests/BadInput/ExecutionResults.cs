namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>Right values of the room Execution.</summary>
internal static class ExecutionResults
{
    public static object? Of(Type type) => Schedules(type) ?? Sessions(type) ?? Controls(type);

    private static object? Schedules(Type type) => type switch
    {
        _ when type == typeof(ParentOrder) => Order(),
        _ when type == typeof(ScheduleSlice) => new ScheduleSlice(Cases.Start, Cases.Start.AddHours(1), 100),
        _ when type == typeof(ExecutionSchedule) => ExecutionSchedule.Twap(Order(), 5),
        _ when type == typeof(VolumeCurve) => VolumeCurve.Of([2, 1, 3]),
        _ when type == typeof(AlmgrenChriss) => Model(),
        _ when type == typeof(LiquidationPath) => Model().Optimal(1e-6),
        _ when type == typeof(ObizhaevaWang) => new ObizhaevaWang { Quantity = 1, Horizon = 1, Resilience = 1 },
        _ when type == typeof(ExecutedOrder) => new ExecutedOrder { Quantity = 100, DecisionPrice = 10, ArrivalPrice = 10, EndPrice = 11, Fills = [new ChildFill(Cases.Start, 50, 10)] },
        _ when type == typeof(IReadOnlyList<IReadOnlyList<double>>) => new[] { new[] { 1.0, 2 }, [2.0, 3] },
        _ when type == typeof(IReadOnlyList<CostSample>) => Enumerable.Range(1, 20).Select(static i => new CostSample(i * i % 7, i % 5, 100 + (i % 3), 0.01 * i, i % 4)).ToArray(),
        _ when type == typeof(CostModel) => new CostModel { Constant = 1, Spread = 1, Impact = 1, Exponent = 0.5, Errors = [1, 1, 1, 1], RSquared = 0.1, Observations = 20 },
        _ when type == typeof(LiquiditySeeker) => new LiquiditySeeker(Order()),
        _ when type == typeof(MarketGlimpse) => new MarketGlimpse(Cases.Start, 99, 101, 10, 10),
        _ when type == typeof(IReadOnlyList<TimeSpan>) => new[] { TimeSpan.FromSeconds(1) },
        _ => null,
    };

    private static object? Sessions(Type type) => type switch
    {
        _ when type == typeof(TimeProvider) => new SimulatedClock(Cases.Start),
        _ when type == typeof(IFixStore) => new MemoryFixStore(),
        _ when type == typeof(FixSessionOptions) => new FixSessionOptions { SenderCompId = "US", TargetCompId = "THEM" },
        _ when type == typeof(FixMessage) => new FixMessage("D").Set(11, "A"),
        _ when type == typeof(IEnumerable<FixMessage>) => new[] { new FixMessage("D") },
        _ when type == typeof(FixVenue) => new FixVenue(100, TimeProvider.System),
        _ when type == typeof(BackOff) => BackOff.Usual,
        _ when type == typeof(decimal) => 1.5m,
        _ when type == typeof(Func<FixMessage, IEnumerable<FixMessage>>) => (Func<FixMessage, IEnumerable<FixMessage>>)(_ => []),
        _ => null,
    };

    private static object? Controls(Type type) => type switch
    {
        _ when type == typeof(OrderIntent) => new OrderIntent { Symbol = "A", Quantity = 1 },
        _ when type == typeof(RiskView) => new RiskView { ReferencePrice = 10, QuoteTime = Cases.Start, Equity = 1e6, DayStartEquity = 1e6, PeakEquity = 1e6 },
        _ when type == typeof(KillSwitch) => new KillSwitch(TimeProvider.System),
        _ when type == typeof(AlertRule) => new AlertRule { Name = "a", Owner = "b", RaiseAbove = 2, ClearBelow = 1 },
        _ when type == typeof(ErrorBudget) => new ErrorBudget(0.999, TimeSpan.FromDays(30)),
        _ when type == typeof(IReadOnlyDictionary<string, double>) => new Dictionary<string, double>(StringComparer.Ordinal) { ["A"] = 1 },
        _ when type == typeof(EventStore) => EventStore.InMemory(),
        _ when type == typeof(DeploymentManifest) => new DeploymentManifest { Name = "bot", Image = "bot:1" },
        _ => null,
    };

    private static ParentOrder Order() => new() { Quantity = 1000, Start = Cases.Start, End = Cases.Start.AddHours(5) };

    private static AlmgrenChriss Model() => new() { Quantity = 100, Periods = 3, Volatility = 0.3, TemporaryImpact = 1e-3 };
}
