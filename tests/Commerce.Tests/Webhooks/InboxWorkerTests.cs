using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

public sealed class InboxWorkerTests
{
    [Fact]
    public async Task W8_what_a_crash_left_in_the_inbox_is_finished_at_the_next_start()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.PostAsync(TestShop.Event(session));

        // Nobody raises the signal: only the sweep at start can find the row.
        await shop.RunAsync<ProcessInbox, int>(async inbox =>
        {
            using var signal = new InboxSignal();
            using var worker = new InboxWorker(inbox, signal, NullLogger<InboxWorker>.Instance);
            await worker.StartAsync(CancellationToken.None);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await shop.ReadAsync(db => db.Inbox.AnyAsync(row => row.State == InboxState.Pending)))
                await Task.Delay(50, limit.Token);
            await worker.StopAsync(CancellationToken.None);
            return 0;
        });

        Assert.True(await shop.IsOpenAsync(user, "module-5"));
    }
}
