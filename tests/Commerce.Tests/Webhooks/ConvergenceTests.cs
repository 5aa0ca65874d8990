using AlgoAcademy.Commerce.Tests.Persistence;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

public sealed class ConvergenceTests
{
    // PostgreSQL is asked a tenth of it: what differs there is how transactions wait for each other, not the order.
    private static readonly int s_seeds = TestDatabase.IsPostgres ? 4 : 20;
    private static readonly int s_deliveries = TestDatabase.IsPostgres ? 5_000 : 10_000;

    /// <summary>
    /// 20 × 10,000 deliveries of one history of about 400 events, 500 receipts to a transaction, the database in memory, two
    /// runs side by side.
    /// </summary>
    [Fact]
    public async Task O6_ten_thousand_shuffled_and_repeated_deliveries_end_in_one_state_for_twenty_seeds()
    {
        await using var world = await ConvergenceWorld.BuildAsync(buyers: 100);
        var results = new (string Hash, string Open, string Expected)[s_seeds];

        await Parallel.ForAsync(0, s_seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
            results[seed] = await new ConvergenceRun(world, seed, s_deliveries).RunAsync());

        Assert.All(results, result => Assert.Equal(result.Expected, result.Open));
        Assert.True(results[0].Open.Split('\n').Length > 20, results[0].Open);
        Assert.Single(results.Select(result => result.Hash).Distinct(StringComparer.Ordinal));
    }
}
