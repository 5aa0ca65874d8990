using System.Net;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests.SigningIn;

/// <summary>Signing in by another provider's word, against one that keeps to the protocol and against one that lies.</summary>
public sealed class ExternalSignInTests(ProviderShop shop) : IClassFixture<ProviderShop>
{
    private RunningShop Running => shop.Running;

    [Fact]
    public async Task A_new_person_with_an_address_the_provider_vouches_for_gets_an_account_and_comes_back_to_it()
    {
        shop.Provider.Next = new FakeProvider.Person("new-1", "new-1@example.com", true);
        using var visitor = new Visitor(Running);
        Assert.Equal("/library", await shop.SignInAsync(visitor));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/account")).StatusCode);
        var made = await Running.ReadAsync(db => db.Users.SingleAsync(user => user.Email == "new-1@example.com"));
        Assert.True(made.EmailConfirmed);

        // Another address at the provider, the same person: the same account, under the address it had.
        shop.Provider.Next = new FakeProvider.Person("new-1", "elsewhere@example.com", false);
        using var later = new Visitor(Running);
        Assert.Equal("/modules", await shop.SignInAsync(later, more: ("returnUrl", "/modules")));

        Assert.Contains("new-1@example.com", await later.Http.GetStringAsync("/account"), StringComparison.Ordinal);
        Assert.False(await Running.ReadAsync(db => db.Users.AnyAsync(user => user.Email == "elsewhere@example.com")));
        Assert.Empty(shop.Provider.Faults);
    }

    [Theory]
    [InlineData(false, "does not vouch")]
    [InlineData(true, "Sign in to it by password or passkey")]
    public async Task S5_an_external_identity_never_opens_an_account_by_its_address(bool verified, string said)
    {
        var email = $"s5-{verified}@example.com";
        using var owner = await ConfirmedAsync(email);
        shop.Provider.Next = new FakeProvider.Person($"s5-{verified}", email, verified);
        using var attacker = new Visitor(Running);

        Assert.Contains(said, await shop.SignInAsync(attacker), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await attacker.Http.GetAsync("/account")).StatusCode);
        Assert.False(await Running.ReadAsync(db => db.UserLogins.AnyAsync(login => login.ProviderKey == $"s5-{verified}")));
        Assert.Equal(HttpStatusCode.OK, (await owner.Http.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task S5_an_address_nobody_vouches_for_makes_no_account()
    {
        shop.Provider.Next = new FakeProvider.Person("unvouched", "unvouched@example.com", false);
        using var visitor = new Visitor(Running);
        Assert.Contains("does not vouch", await shop.SignInAsync(visitor), StringComparison.Ordinal);
        shop.Provider.Next = new FakeProvider.Person("no-address", null, true);
        Assert.Contains("does not vouch", await shop.SignInAsync(visitor), StringComparison.Ordinal);
        Assert.False(await Running.ReadAsync(db => db.Users.AnyAsync(user => user.Email == "unvouched@example.com")));
    }

    [Theory]
    [InlineData(Lie.SaysNo)]
    [InlineData(Lie.OtherKey)]
    [InlineData(Lie.OtherNonce)]
    [InlineData(Lie.OtherAudience)]
    [InlineData(Lie.OtherIssuer)]
    [InlineData(Lie.Expired)]
    public async Task An_answer_that_does_not_hold_signs_nobody_in(Lie lie)
    {
        shop.Provider.Next = new FakeProvider.Person($"lie-{lie}", $"lie-{lie}@example.com", true);
        shop.Provider.Lie = lie;
        using var visitor = new Visitor(Running);

        Assert.Contains("That did not sign you in.", await shop.SignInAsync(visitor), StringComparison.Ordinal);

        shop.Provider.Lie = Lie.None;
        Assert.False(await Running.ReadAsync(db => db.Users.AnyAsync(user => user.Email == $"lie-{lie}@example.com")));
    }

    [Fact]
    public async Task An_answer_given_to_one_browser_does_not_count_in_another_and_not_twice()
    {
        shop.Provider.Next = new FakeProvider.Person("one-browser", "one-browser@example.com", true);
        using var attacker = new Visitor(Running);
        using var victim = new Visitor(Running);
        var answer = await attacker.Http.GetAsync(await shop.StartAsync(attacker));

        // The attacker's code in the victim's browser would sign the victim in to the attacker's account.
        Assert.Equal("/external?failed=true", (await victim.Http.GetAsync(answer.Headers.Location)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await victim.Http.GetAsync("/account")).StatusCode);
        await attacker.Http.GetAsync(answer.Headers.Location);
        Assert.Equal("/external?failed=true", (await attacker.Http.GetAsync(answer.Headers.Location)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_owner_joins_a_provider_signs_in_by_it_and_parts_it_again()
    {
        using var owner = await ConfirmedAsync("join@example.com");
        shop.Provider.Next = new FakeProvider.Person("join-1", "private@example.net", false);

        Assert.Equal("/account/providers?joined=true", await shop.SignInAsync(owner, "/account/providers", "/account/providers?handler=Join"));
        using var other = new Visitor(Running);
        Assert.Equal("/library", await shop.SignInAsync(other));
        Assert.Contains("join@example.com", await other.Http.GetStringAsync("/account"), StringComparison.Ordinal);
        await MailedLink.TextAsync(Running, "join@example.com", "Exchange ID can sign you in now");

        Assert.Contains("Disconnected.", await owner.HandlerAsync("/account/providers", "Remove", ("issuer", shop.Provider.Url), ("key", "join-1")), StringComparison.Ordinal);
        using var after = new Visitor(Running);
        Assert.Contains("does not vouch", await shop.SignInAsync(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_of_another_account_is_not_joined_and_a_flow_of_another_session_joins_nothing()
    {
        shop.Provider.Next = new FakeProvider.Person("taken", "taken@example.com", true);
        using var first = new Visitor(Running);
        await shop.SignInAsync(first);
        using var second = await ConfirmedAsync("second@example.com");

        Assert.Contains(Commerce.ExternalLogins.Taken, await shop.SignInAsync(second, "/account/providers", "/account/providers?handler=Join"), StringComparison.Ordinal);

        shop.Provider.Next = new FakeProvider.Person("late", "late@example.net", false);
        using var back = await shop.BackAsync(second, "/account/providers", "/account/providers?handler=Join");
        await second.PostAsync("/logout");
        Assert.Contains("nothing was connected", await second.Http.GetStringAsync(back.Headers.Location), StringComparison.Ordinal);
        Assert.False(await Running.ReadAsync(db => db.UserLogins.AnyAsync(login => login.ProviderKey == "late")));
    }

    [Fact]
    public async Task An_account_without_a_password_keeps_its_last_way_in_and_gets_a_password_by_mail()
    {
        shop.Provider.Next = new FakeProvider.Person("last", "last@example.com", true);
        using var owner = new Visitor(Running);
        await shop.SignInAsync(owner);

        Assert.Contains(Commerce.ExternalLogins.LastWayIn, WebUtility.HtmlDecode(await owner.HandlerAsync("/account/providers", "Remove", ("issuer", shop.Provider.Url), ("key", "last"))), StringComparison.Ordinal);
        Assert.Contains("You have no password", await owner.Http.GetStringAsync("/account"), StringComparison.Ordinal);
        await owner.PostAsync("/forgot-password", ("email", "last@example.com"));
        await owner.PostAsync(await MailedLink.PathAsync(Running, "last@example.com", "Set a new password"), ("password", Visitor.Password));
        using var again = new Visitor(Running);
        var signedIn = await again.PostAsync("/login", ("Email", "last@example.com"), ("Password", Visitor.Password));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains("Disconnected.", await again.HandlerAsync("/account/providers", "Remove", ("issuer", shop.Provider.Url), ("key", "last")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_cannot_come_in_by_a_provider()
    {
        shop.Provider.Next = new FakeProvider.Person("disabled", "disabled@example.com", true);
        using var owner = new Visitor(Running);
        await shop.SignInAsync(owner);
        await Running.ReadAsync(db => db.Users.Where(user => user.Email == "disabled@example.com").ExecuteUpdateAsync(row => row.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue)));
        using var again = new Visitor(Running);

        Assert.Contains("may not sign in", await shop.SignInAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S6_after_a_provider_only_own_addresses_are_gone_to()
    {
        shop.Provider.Next = new FakeProvider.Person("s6", "s6-provider@example.com", true);
        using var visitor = new Visitor(Running);

        Assert.Equal("/library", await shop.SignInAsync(visitor, more: ("returnUrl", "https://elsewhere.example/")));
    }

    private async Task<Visitor> ConfirmedAsync(string email)
    {
        var visitor = new Visitor(Running);
        await visitor.PostAsync("/register", ("Email", email), ("Password", Visitor.Password));
        using var done = await visitor.PostAsync(await MailedLink.PathAsync(Running, email, "Confirm your address"), ("password", Visitor.Password));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return visitor;
    }
}
