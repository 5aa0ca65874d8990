using System.Net;
using System.Reflection;
using AlgoAcademy.Commerce;
using AlgoAcademy.Storefront.Pages.Admin;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

public sealed class AdminTests(AdminShop shop) : IClassFixture<AdminShop>
{
    [Fact]
    public async Task Every_admin_page_opens_to_an_admin_and_to_nobody_else()
    {
        using var visitor = new Visitor(shop.Running);
        var pages = await shop.PagesAsync();
        Assert.True(pages.Count >= 14, $"only {pages.Count} pages");

        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await shop.Admin.Http.GetAsync(page)).StatusCode);
            // Whoever is signed in is not told that there is a door.
            Assert.Equal(HttpStatusCode.NotFound, (await shop.Buyer.Http.GetAsync(page)).StatusCode);
            var stranger = await visitor.Http.GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
            Assert.StartsWith("/login", stranger.Headers.Location!.IsAbsoluteUri ? stranger.Headers.Location.AbsolutePath : stranger.Headers.Location.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_act_of_an_admin_page_asks_for_reason_and_password()
    {
        var acts = typeof(AdminPage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdminPage)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal)).ToList();

        Assert.True(acts.Count >= 11, $"only {acts.Count} acts");
        Assert.All(acts, act => Assert.Contains(act.GetParameters(), parameter => parameter.ParameterType == typeof(Confirmation)));
    }

    [Theory]
    [InlineData("", Visitor.Password, "The reason must say why")]
    [InlineData("no", Visitor.Password, "The reason must say why")]
    [InlineData(AdminShop.Reason, "", "Your password is not right")]
    [InlineData(AdminShop.Reason, "wrong wrong wrong", "Your password is not right")]
    public async Task An_act_without_reason_or_with_a_wrong_password_does_nothing(string reason, string password, string told)
    {
        var user = await shop.IdOfAsync("buyer@example.com");
        var before = await shop.Running.ReadAsync(db => db.Grants.CountAsync());

        var answer = await shop.PostAsync($"/admin/customers/{user}?handler=Give", ("product", "module-1"), ("Reason", reason), ("Password", password));

        Assert.Contains(told, answer, StringComparison.Ordinal);
        Assert.Equal(before, await shop.Running.ReadAsync(db => db.Grants.CountAsync()));
    }

    [Fact]
    public async Task A_manual_grant_is_given_explained_and_taken_back()
    {
        var user = await shop.IdOfAsync("buyer@example.com");

        Assert.Contains("is open to the account for 30 days", await shop.ActAsync($"/admin/customers/{user}?handler=Give", ("product", "module-2"), ("days", "30")), StringComparison.Ordinal);
        Assert.Contains(">granted<", await shop.Admin.Http.GetStringAsync($"/admin/customers/{user}?item=module-2"), StringComparison.Ordinal);
        var grant = await shop.Running.ReadAsync(db => db.Grants.SingleAsync(row => row.Source == GrantSource.Admin));
        Assert.Contains("taken back", await shop.ActAsync($"/admin/customers/{user}?handler=Take", ("grant", grant.Id.ToString())), StringComparison.Ordinal);

        Assert.Contains(">revoked<", await shop.Admin.Http.GetStringAsync($"/admin/customers/{user}?item=module-2"), StringComparison.Ordinal);
        var admin = await shop.IdOfAsync("admin@example.com");
        Assert.Equal(2, await shop.Running.ReadAsync(db => db.Audit.CountAsync(line => line.UserId == user && line.By == admin && line.Reason == AdminShop.Reason)));
    }

    [Fact]
    public async Task R1_an_order_is_paid_back_by_an_admin_a_part_first_and_then_the_rest()
    {
        using var buyer = await new Visitor(shop.Running).SignUpAsync("refund@example.com");
        await buyer.Http.GetStringAsync(await buyer.BuyAsync());
        var user = await shop.IdOfAsync("refund@example.com");
        var order = await shop.Running.ReadAsync(db => db.Orders.Where(row => row.UserId == user).Select(row => row.Id).SingleAsync());

        Assert.Contains("must be a number", await shop.ActAsync($"/admin/orders/{order}?handler=Part", ("amount", "-5"), ("known", "0")), StringComparison.Ordinal);
        Assert.Contains("$10.00 goes back", await shop.ActAsync($"/admin/orders/{order}?handler=Part", ("amount", "10.00"), ("known", "0")), StringComparison.Ordinal);
        Assert.Contains("Look again", await shop.ActAsync($"/admin/orders/{order}?handler=Part", ("amount", "10.00"), ("known", "0")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.Http.GetAsync("/api/downloads/module-5")).StatusCode);
        Assert.Contains("$47.00 goes back", await shop.ActAsync($"/admin/orders/{order}?handler=Whole"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await buyer.Http.GetAsync("/api/downloads/module-5")).StatusCode);
    }

    [Fact]
    public async Task S8_a_disabled_account_loses_its_sessions_and_every_way_in_until_it_is_enabled()
    {
        using var student = await new Visitor(shop.Running).SignUpAsync("disabled@example.com");
        var user = await shop.IdOfAsync("disabled@example.com");

        await shop.ActAsync($"/admin/customers/{user}?handler=Disable");

        Assert.Equal(HttpStatusCode.Redirect, (await student.Http.GetAsync("/library")).StatusCode);
        using var again = new Visitor(shop.Running);
        Assert.Equal(HttpStatusCode.OK, (await again.PostAsync("/login", ("Email", "disabled@example.com"), ("Password", Visitor.Password))).StatusCode);
        await shop.ActAsync($"/admin/customers/{user}?handler=Enable");
        Assert.Equal(HttpStatusCode.Redirect, (await again.PostAsync("/login", ("Email", "disabled@example.com"), ("Password", Visitor.Password))).StatusCode);
    }

    [Fact]
    public async Task Who_loses_the_role_has_lost_it_with_the_next_request()
    {
        using var other = await new Visitor(shop.Running).SignUpAsync("other-admin@example.com");
        Assert.Equal(0, await AdminShop.VerbAsync(shop.Running, "grant", "other-admin@example.com"));
        Assert.Equal(HttpStatusCode.OK, (await other.Http.GetAsync("/admin")).StatusCode);

        Assert.Equal(0, await AdminShop.VerbAsync(shop.Running, "revoke", "other-admin@example.com"));

        Assert.NotEqual(HttpStatusCode.OK, (await other.Http.GetAsync("/admin")).StatusCode);
        Assert.Equal(1, await AdminShop.VerbAsync(shop.Running, "revoke", "other-admin@example.com"));
        Assert.Equal(2, await AdminShop.VerbAsync(shop.Running, "promote", "other-admin@example.com"));
    }

    [Fact]
    public async Task What_others_wrote_is_shown_as_text_never_as_a_page()
    {
        const string evil = "<script>alert(1)</script>";
        var now = TimeProvider.System.GetUtcNow();
        var row = new InboxEvent { Id = Guid.CreateVersion7(), EventId = "evt_evil", Provider = "test", Type = evil, Raw = evil, ReceivedAt = now, NextAt = now, State = InboxState.Quarantined, Note = evil };
        await shop.Running.ReadAsync(async db =>
        {
            db.Inbox.Add(row);
            return await db.SaveChangesAsync();
        });

        foreach (var page in new[] { $"/admin/inbox/{row.Id}", "/admin/inbox", "/admin/customers?search=" + Uri.EscapeDataString(evil), "/admin/releases?product=" + Uri.EscapeDataString("\"><script>") })
        {
            var html = await shop.Admin.Http.GetStringAsync(page);
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_release_is_withdrawn_and_offered_again_and_the_catalogue_follows()
    {
        var release = await shop.Running.ReadAsync(db => db.Releases.IgnoreQueryFilters().Select(row => row.Id).SingleAsync());

        Assert.Contains("is withdrawn", await shop.ActAsync("/admin/releases?handler=Withdraw", ("id", release.ToString())), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Buyer.Http.GetAsync("/api/downloads/module-5")).StatusCode);
        Assert.Contains("offered again", await shop.ActAsync("/admin/releases?handler=Restore", ("id", release.ToString())), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await shop.Buyer.Http.GetAsync("/api/downloads/module-5")).StatusCode);
    }

    [Fact]
    public async Task The_overview_counts_what_was_sold_and_refuses_a_range_that_cannot_be()
    {
        var html = await shop.Admin.Http.GetStringAsync("/admin");
        Assert.Contains("<td>module-5</td>", html, StringComparison.Ordinal);

        Assert.Contains("The last day must not lie before the first", await shop.Admin.Http.GetStringAsync("/admin?from=2026-02-01&to=2026-01-01"), StringComparison.Ordinal);
        Assert.Contains("Both days must be dates", await shop.Admin.Http.GetStringAsync("/admin?from=yesterday"), StringComparison.Ordinal);
    }
}
