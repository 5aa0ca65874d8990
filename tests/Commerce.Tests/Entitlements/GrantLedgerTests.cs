using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class GrantLedgerTests
{
    private static readonly GrantAct Act = new("admin-1", "a gift", "evt_7");

    [Fact]
    public async Task Granting_twice_writes_one_grant_one_line_and_one_audit_row()
    {
        await using var shop = await TestShop.OpenAsync();

        var first = await GrantAsync(shop, "u", "M05");
        var second = await GrantAsync(shop, "u", "M05");

        var grant = Assert.IsType<GrantResult.Done>(first).Grant;
        Assert.Equal(grant.Id, Assert.IsType<GrantResult.Unchanged>(second).Grant.Id);
        Assert.Equal(("admin-1", "evt_7"), (grant.CreatedBy, grant.EventId));
        Assert.Equal((1, 1, 1), await CountAsync(shop));
        Assert.True(await shop.IsOpenAsync("u", "L27"));
    }

    [Fact]
    public async Task Each_end_counts_at_once_can_be_undone_and_is_written_down()
    {
        await using var shop = await TestShop.OpenAsync();
        var id = Assert.IsType<GrantResult.Done>(await GrantAsync(shop, "u", "M05")).Grant.Id;

        foreach (var (act, open) in new (Func<GrantLedger, Task<GrantResult>>, bool)[]
        {
            (ledger => ledger.SuspendAsync(id, Act, default), false),
            (ledger => ledger.RestoreAsync(id, Act, default), true),
            (ledger => ledger.RevokeAsync(id, Act, default), false),
        })
        {
            Assert.IsType<GrantResult.Done>(await shop.RunAsync(act));
            Assert.IsType<GrantResult.Unchanged>(await shop.RunAsync(act));
            Assert.Equal(open, await shop.IsOpenAsync("u", "L27"));
        }

        Assert.Equal((1, 4, 4), await CountAsync(shop));
        Assert.IsType<GrantResult.UnknownGrant>(await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(Guid.NewGuid(), Act, default)));
    }

    [Fact]
    public async Task What_the_catalogue_does_not_know_is_refused()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.Contains("M99", Assert.IsType<GrantResult.Refused>(await GrantAsync(shop, "u", "M99")).Reason, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await CountAsync(shop));
    }

    [Fact]
    public async Task Facts_of_a_grant_cannot_be_edited_or_deleted_by_anyone()
    {
        await using var shop = await TestShop.OpenAsync();
        var id = Assert.IsType<GrantResult.Done>(await GrantAsync(shop, "u", "M05")).Grant.Id;

        var edited = await Assert.ThrowsAsync<InvalidOperationException>(() => shop.ReadAsync(async db =>
        {
            var grant = await db.Grants.SingleAsync(row => row.Id == id);
            db.Entry(grant).Property(row => row.ScopeId).CurrentValue = "M06";
            return await db.SaveChangesAsync();
        }));
        var deleted = await Assert.ThrowsAsync<InvalidOperationException>(() => shop.ReadAsync(async db =>
        {
            db.Grants.Remove(await db.Grants.SingleAsync(row => row.Id == id));
            return await db.SaveChangesAsync();
        }));

        Assert.Contains("ScopeId", edited.Message, StringComparison.Ordinal);
        Assert.Contains("revoke", deleted.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_replayed_ledger_equals_the_live_grants_after_any_acts()
    {
        await using var shop = await TestShop.OpenAsync();
        var random = new Random(7);

        for (var i = 0; i < 200; i++)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(1.5));
            await ActAsync(shop, random.Next(4), $"M0{random.Next(1, 6)}");
        }

        var grants = await shop.ReadAsync(db => db.Grants.CountAsync());
        Assert.True(grants > 5, $"{grants} grants say little");
        Assert.Empty(await CheckAsync(shop));
    }

    [Fact]
    public async Task A_grant_changed_past_the_shop_is_found()
    {
        await using var shop = await TestShop.OpenAsync();
        var id = Assert.IsType<GrantResult.Done>(await GrantAsync(shop, "u", "M05")).Grant.Id;
        await GrantAsync(shop, "v", "M05");

        await shop.ReadAsync(db => db.Grants.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UserId, "mallory")));

        Assert.Equal([id], await CheckAsync(shop));
    }

    [Fact]
    public async Task Fifty_at_once_write_one_grant()
    {
        await using var shop = await TestShop.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => GrantAsync(shop, "u", "M05"))));

        Assert.Single(results.OfType<GrantResult.Done>());
        Assert.Equal((1, 1, 1), await CountAsync(shop));
    }

    private static async Task ActAsync(TestShop shop, int act, string module)
    {
        var live = await shop.ReadAsync(db => db.Grants.Where(row => row.ScopeId == module).OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync());
        await shop.RunAsync<GrantLedger, GrantResult?>(async ledger => (act, live) switch
        {
            (0, _) or (_, null) => await ledger.GrantAsync(Draft("u", module), default),
            (1, _) => await ledger.SuspendAsync(live.Id, Act, default),
            (2, { RevokedAt: null }) => await ledger.RestoreAsync(live.Id, Act, default),
            _ => await ledger.RevokeAsync(live.Id, Act, default),
        });
    }

    private static GrantDraft Draft(string user, string module) => new(user, GrantScope.Module, module, GrantSource.Gift, "gift-1") { Act = Act };

    private static Task<GrantResult> GrantAsync(TestShop shop, string user, string module) =>
        shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(Draft(user, module), default));

    private static Task<IReadOnlyList<Guid>> CheckAsync(TestShop shop) =>
        shop.RunAsync<CheckLedger, IReadOnlyList<Guid>>(check => check.RunAsync(default));

    private static Task<(int Grants, int Lines, int Audits)> CountAsync(TestShop shop) => shop.ReadAsync(async db =>
        (await db.Grants.CountAsync(), await db.GrantEvents.CountAsync(), await db.Audit.CountAsync(row => row.Action.StartsWith("grant."))));
}
