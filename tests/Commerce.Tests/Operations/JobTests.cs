using AlgoAcademy.Commerce.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlgoAcademy.Commerce.Tests.Operations;

public sealed class JobTests
{
    [Fact]
    public async Task On_PostgreSQL_one_instance_at_a_time_has_the_turn_and_on_SQLite_there_is_one_instance()
    {
        await using var shop = await TestShop.OpenAsync();
        var turns = await shop.RunAsync<JobTurns, JobTurns>(Task.FromResult);

        await using (var first = await turns.TryTakeAsync("mail", default))
        {
            Assert.NotNull(first);
            await using var second = await turns.TryTakeAsync("mail", default);
            Assert.Equal(TestDatabase.IsPostgres, second is null);
            await using var other = await turns.TryTakeAsync("reconcile", default);
            Assert.NotNull(other);
        }

        await using var again = await turns.TryTakeAsync("mail", default);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task A_job_that_fails_comes_round_again()
    {
        await using var shop = await TestShop.OpenAsync();
        var turns = await shop.RunAsync<JobTurns, JobTurns>(Task.FromResult);
        using var job = new FailsOnce(turns, NullLogger.Instance);

        await job.StartAsync(default);
        await job.Second.WaitAsync(TimeSpan.FromSeconds(20));
        await job.StopAsync(default);
    }

    [Fact]
    public async Task The_ledger_is_checked_once_a_day_and_a_grant_changed_past_the_shop_is_told()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);

        Assert.Empty((await CheckAsync(shop))!);
        Assert.Null(await CheckAsync(shop));
        await shop.ReadAsync(db => db.Grants.Where(grant => grant.UserId == user).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.ScopeId, "M09")));
        shop.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Single((await CheckAsync(shop))!);
        Assert.Equal(1, await shop.ReadAsync(db => db.Audit.CountAsync(line => line.Action == CheckLedgerWorker.Differs)));
    }

    private static Task<IReadOnlyList<Guid>?> CheckAsync(TestShop shop) => shop.RunAsync<IServiceProvider, IReadOnlyList<Guid>?>(async services =>
    {
        using var worker = ActivatorUtilities.CreateInstance<CheckLedgerWorker>(services);
        return await worker.RunAsync(default);
    });

    private sealed class FailsOnce(JobTurns turns, ILogger log) : PeriodicWorker(turns, TimeProvider.System, log)
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _rounds;

        public Task Second => _second.Task;

        protected override string Job => "test";

        protected override TimeSpan Round => TimeSpan.FromMilliseconds(20);

        protected override Task RunRoundAsync(CancellationToken cancellation)
        {
            if (++_rounds == 1)
                throw new InvalidOperationException("the first round fails");
            _second.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
