using System.Net;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

public sealed class AccountTests(AccountTests.Shop shop) : IClassFixture<AccountTests.Shop>
{
    private const string NewPassword = "another four words here";

    private RunningShop Running => shop.Running;

    [Fact]
    public async Task S8_a_changed_password_ends_the_other_sessions_at_their_next_request()
    {
        using var here = await new Visitor(Running).SignUpAsync("s8@example.com");
        using var elsewhere = new Visitor(Running);
        await elsewhere.PostAsync("/login", ("Email", "s8@example.com"), ("Password", Visitor.Password));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Http.GetAsync("/library")).StatusCode);

        var changed = await AccountAsync(here, "Password", ("present", Visitor.Password), ("wanted", NewPassword));

        Assert.Contains("The password is changed", changed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Http.GetAsync("/library")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Http.GetAsync("/library")).StatusCode);
    }

    [Fact]
    public async Task S8_a_deleted_account_ends_its_sessions_and_keeps_its_orders()
    {
        using var here = await new Visitor(Running).SignUpAsync("gone@example.com");
        await here.Http.GetStringAsync(await here.BuyAsync());
        using var elsewhere = new Visitor(Running);
        await elsewhere.PostAsync("/login", ("Email", "gone@example.com"), ("Password", Visitor.Password));
        var id = await Running.ReadAsync(db => db.Users.Where(user => user.Email == "gone@example.com").Select(user => user.Id).SingleAsync());

        Assert.Contains(ChangePassword.WrongPassword, await AccountAsync(here, "Delete", ("password", "wrong wrong wrong")), StringComparison.Ordinal);
        await AccountAsync(here, "Delete", ("password", Visitor.Password));

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Http.GetAsync("/library")).StatusCode);
        Assert.False(await Running.ReadAsync(db => db.Users.AnyAsync(user => user.Id == id)));
        Assert.True(await Running.ReadAsync(db => db.Orders.AnyAsync(order => order.UserId == id && order.State == OrderState.Paid)));
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        using var here = await new Visitor(Running).SignUpAsync("wrong@example.com");

        var answer = await AccountAsync(here, "Password", ("present", "not my password"), ("wanted", NewPassword));

        Assert.Contains(ChangePassword.WrongPassword, answer, StringComparison.Ordinal);
        using var again = new Visitor(Running);
        Assert.Equal(HttpStatusCode.Redirect, (await again.PostAsync("/login", ("Email", "wrong@example.com"), ("Password", Visitor.Password))).StatusCode);
    }

    [Fact]
    public async Task D4_a_thousand_link_requests_are_slowed_and_each_link_given_is_in_the_log()
    {
        await using var limited = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:LinksPerMinute", "20");
        using var thief = await new Visitor(limited).SignUpAsync("d4@example.com");
        await thief.Http.GetStringAsync(await thief.BuyAsync());
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 1000; request++)
            statuses.Add((await thief.JsonAsync("/api/downloads/module-5")).StatusCode);

        var given = statuses.Count(status => status == HttpStatusCode.OK);
        // The minute may turn over while the thousand run.
        Assert.InRange(given, 1, 40);
        Assert.Equal(1000 - given, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.Equal(given, await limited.ReadAsync(db => db.Downloads.CountAsync(row => row.Outcome == DownloadOutcome.LinkIssued)));
    }

    [Fact]
    public async Task D5_a_withdrawn_version_gives_no_link_and_names_what_is_safe()
    {
        await using var own = await RunningShop.StartAsync();
        using var buyer = await new Visitor(own).SignUpAsync("d5@example.com");
        await buyer.Http.GetStringAsync(await buyer.BuyAsync());
        var link = (await buyer.Http.GetAsync("/api/downloads/module-5")).Headers.Location!;
        await using (var scope = own.Services.CreateAsyncScope())
        {
            var release = await own.ReadAsync(db => db.Releases.SingleAsync());
            await scope.ServiceProvider.GetRequiredService<WithdrawRelease>().RunAsync(release.Id, "it deletes files", malware: true, default);
        }

        var named = await buyer.JsonAsync("/api/downloads/module-5?version=1.0.0");

        Assert.Equal(HttpStatusCode.Gone, named.StatusCode);
        Assert.Contains("it deletes files", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await buyer.Http.GetAsync(link)).StatusCode);
        Assert.Contains("Withdrawn: it deletes files", await buyer.Http.GetStringAsync("/modules/momentum-strategies"), StringComparison.Ordinal);
    }

    private static async Task<string> AccountAsync(Visitor visitor, string handler, params (string Name, string Value)[] fields)
    {
        var token = await visitor.TokenAsync("/account");
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await visitor.Http.PostAsync("/account?handler=" + handler, form);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>One shop for all tests of this class.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        public RunningShop Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await RunningShop.StartAsync();

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
