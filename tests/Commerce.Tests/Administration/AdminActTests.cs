using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Administration;

/// <summary>What the people of the shop may do, and what is written down about it.</summary>
public sealed class AdminActTests
{
    private static readonly AdminAct Act = new("admin-1", "the buyer wrote to us");

    [Fact]
    public async Task The_role_is_given_and_taken_with_a_line_of_the_audit_and_counts_at_once()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var user = await shop.UserAsync();

        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<AdminRole, AdminResult>(role => role.GrantAsync("nobody@example.com", "machine:root", default)));
        Assert.IsType<AdminResult.Done>(await shop.RunAsync<AdminRole, AdminResult>(role => role.GrantAsync("ada@example.com", "machine:root", default)));
        Assert.True(await shop.RunAsync<AdminRole, bool>(role => role.HasAsync(user, default)));
        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<AdminRole, AdminResult>(role => role.GrantAsync("ada@example.com", "machine:root", default)));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<AdminResult.Done>(await shop.RunAsync<AdminRole, AdminResult>(role => role.RevokeAsync("ada@example.com", "machine:root", default)));
        Assert.False(await shop.RunAsync<AdminRole, bool>(role => role.HasAsync(user, default)));

        var lines = await AuditAsync(shop);
        Assert.Equal(["admin.granted", "admin.revoked"], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal("machine:root", line.By));
    }

    [Fact]
    public async Task A_manual_grant_opens_and_its_taking_back_closes_each_with_who_what_and_why()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();

        Assert.IsType<AdminResult.Done>(await GiveAsync(shop, user, "module-5", 30));
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
        Assert.IsType<AdminResult.Refused>(await GiveAsync(shop, user, "module-5", null));
        shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.False(await shop.IsOpenAsync(user, "module-5"));

        Assert.IsType<AdminResult.Done>(await GiveAsync(shop, user, "module-5", null));
        var grant = await shop.ReadAsync(db => db.Grants.SingleAsync(row => row.EndsAt == null));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<AdminResult.Done>(await shop.RunAsync<ManualGrants, AdminResult>(grants => grants.TakeAsync(grant.Id, Act, default)));
        Assert.False(await shop.IsOpenAsync(user, "module-5"));
        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<ManualGrants, AdminResult>(grants => grants.TakeAsync(grant.Id, Act, default)));

        var lines = (await AuditAsync(shop)).FindAll(line => line.Action.StartsWith("admin.", StringComparison.Ordinal));
        Assert.Equal(["admin.grant", "admin.grant", "admin.revoke"], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal((Act.By, Act.Reason, user), (line.By, line.Reason, line.UserId)));
    }

    [Theory]
    [InlineData("beginner-bundle", null, "by its parts")]
    [InlineData("nothing", null, "no product")]
    [InlineData("module-5", 0, "from 1 to 3660")]
    public async Task A_manual_grant_that_cannot_be_is_refused_and_leaves_nothing(string product, int? days, string words)
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var user = await shop.UserAsync();

        var refused = Assert.IsType<AdminResult.Refused>(await GiveAsync(shop, user, product, days));

        Assert.Contains(words, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(shop));
        Assert.Equal(0, await shop.ReadAsync(db => db.Grants.CountAsync()));
    }

    [Fact]
    public async Task A_disabled_account_cannot_sign_in_its_stamp_changes_and_enabling_undoes_it()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var user = await shop.UserAsync();
        var stamp = await StampAsync(shop, user);

        Assert.IsType<AdminResult.Done>(await shop.RunAsync<AccountStanding, AdminResult>(standing => standing.DisableAsync(user, Act, default)));
        Assert.NotEqual(stamp, await StampAsync(shop, user));
        Assert.True(await shop.RunAsync<UserManager<ShopUser>, bool>(async users => await users.IsLockedOutAsync((await users.FindByIdAsync(user))!)));
        shop.Clock.Advance(TimeSpan.FromDays(3650));
        Assert.True(await shop.ReadAsync(async db => AccountStanding.IsDisabled(await db.Users.SingleAsync())));

        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<AdminResult.Done>(await shop.RunAsync<AccountStanding, AdminResult>(standing => standing.EnableAsync(user, Act, default)));
        Assert.False(await shop.RunAsync<UserManager<ShopUser>, bool>(async users => await users.IsLockedOutAsync((await users.FindByIdAsync(user))!)));
        Assert.Equal(["admin.disable", "admin.enable"], (await AuditAsync(shop)).Select(line => line.Action));
    }

    [Fact]
    public async Task An_admin_cannot_be_disabled_by_a_page()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var user = await shop.UserAsync();
        await shop.RunAsync<AdminRole, AdminResult>(role => role.GrantAsync("ada@example.com", "machine:root", default));

        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<AccountStanding, AdminResult>(standing => standing.DisableAsync(user, Act, default)));
    }

    [Fact]
    public async Task D5_a_withdrawn_release_can_be_offered_again_but_a_harmful_one_never()
    {
        await using var shop = await TestShop.OpenAsync();
        var release = await shop.ReadAsync(db => db.Releases.Select(row => row.Id).SingleAsync());

        Assert.IsType<AdminResult.Done>(await shop.RunAsync<ReleaseDesk, AdminResult>(desk => desk.WithdrawAsync(release, malware: false, Act, default)));
        Assert.Equal(0, await shop.ReadAsync(db => db.Releases.CountAsync()));
        Assert.IsType<AdminResult.Done>(await shop.RunAsync<ReleaseDesk, AdminResult>(desk => desk.RestoreAsync(release, Act, default)));
        Assert.Equal(1, await shop.ReadAsync(db => db.Releases.CountAsync()));
        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<ReleaseDesk, AdminResult>(desk => desk.RestoreAsync(release, Act, default)));

        await shop.RunAsync<ReleaseDesk, AdminResult>(desk => desk.WithdrawAsync(release, malware: true, Act, default));
        var refused = Assert.IsType<AdminResult.Refused>(await shop.RunAsync<ReleaseDesk, AdminResult>(desk => desk.RestoreAsync(release, Act, default)));
        Assert.Contains("harmful", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(0, await shop.ReadAsync(db => db.Releases.CountAsync()));
    }

    [Fact]
    public async Task W11_a_dead_event_is_tried_again_by_a_persons_word_and_a_done_one_is_not()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.PostAsync(TestShop.Event(session));
        shop.Gateway.Down = "down";
        for (var attempt = 0; attempt < InboxEvent.MaxAttempts; attempt++)
        {
            await shop.ProcessInboxAsync();
            shop.Clock.Advance(TimeSpan.FromHours(1));
        }

        var row = await shop.ReadAsync(db => db.Inbox.AsNoTracking().SingleAsync());
        Assert.Equal(InboxState.Dead, row.State);
        shop.Gateway.Down = null;

        Assert.IsType<AdminResult.Done>(await shop.RunAsync<RetryEvent, AdminResult>(retry => retry.RunAsync(row.Id, Act, default)));
        await shop.ProcessInboxAsync();

        Assert.True(await shop.IsOpenAsync(user, "module-5"));
        Assert.IsType<AdminResult.Refused>(await shop.RunAsync<RetryEvent, AdminResult>(retry => retry.RunAsync(row.Id, Act, default)));
        Assert.Equal(1, await shop.ReadAsync(db => db.Audit.CountAsync(line => line.Action == "admin.retry" && line.Reason == Act.Reason)));
    }

    [Fact]
    public async Task W12_an_orphan_is_given_to_the_account_an_admin_names()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();
        var orphan = new OrphanPayment { Id = Guid.NewGuid(), Provider = "scripted", ProviderRef = "pi_lost", Email = "ada@example.com", Reason = "no client reference", FoundAt = shop.Clock.GetUtcNow() };
        await shop.ReadAsync(async db =>
        {
            db.Orphans.Add(orphan);
            return await db.SaveChangesAsync();
        });

        Assert.IsType<AdminResult.Refused>(await AssignAsync(shop, orphan, "nobody@example.com"));
        Assert.IsType<AdminResult.Done>(await AssignAsync(shop, orphan, " Ada@example.com "));
        Assert.True(await shop.IsOpenAsync(user, "module-5"));
        Assert.IsType<AdminResult.Refused>(await AssignAsync(shop, orphan, "ada@example.com"));
    }

    private static Task<AdminResult> AssignAsync(TestShop shop, OrphanPayment orphan, string email) =>
        shop.RunAsync<OrphanDesk, AdminResult>(desk => desk.AssignAsync(orphan.Id, email, "module-5", Act, default));

    private static Task<AdminResult> GiveAsync(TestShop shop, string user, string product, int? days) =>
        shop.RunAsync<ManualGrants, AdminResult>(grants => grants.GiveAsync(user, product, days, Act, default));

    private static Task<string?> StampAsync(TestShop shop, string user) =>
        shop.ReadAsync(db => db.Users.Where(row => row.Id == user).Select(row => row.SecurityStamp).SingleAsync());

    private static Task<List<AuditEntry>> AuditAsync(TestShop shop) => shop.ReadAsync(db => db.Audit.AsNoTracking()
        .Where(line => line.Action.StartsWith("admin.") || line.Action.StartsWith("grant.")).OrderBy(line => line.At).ThenBy(line => line.Id)
        .Where(line => line.By != null).ToListAsync());
}
