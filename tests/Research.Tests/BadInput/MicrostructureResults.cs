namespace AlgoAcademy.Research.Tests.BadInput;

/// <summary>Right values of the room Microstructure.</summary>
internal static class MicrostructureResults
{
    public static object? Of(Type type) => type switch
    {
        _ when type == typeof(TopOfBook) => new TopOfBook([10, 11, 10], [1, 2, 3], [11, 12, 11], [3, 2, 1]),
        _ when type == typeof(MicroPriceOptions) => new MicroPriceOptions { Tick = 1 },
        _ when type == typeof(FlowIntervals) => FlowIntervals.Of([0, 1, 2, 3, 4, 5], [1, 2, 1, 3, 1, 2], [1, 2, 3, 2, 1, 2], 1),
        _ when type == typeof(SignedTrades) => new SignedTrades([1, 2, 3], [10, 11, 10], [1, -1, 0]),
        _ => null,
    };
}
