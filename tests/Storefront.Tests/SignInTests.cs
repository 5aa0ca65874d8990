using System.Net;
using System.Text.RegularExpressions;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Signing up, in and out, and forgotten passwords, where addresses are confirmed.</summary>
public sealed partial class SignInTests(ConfirmedShop shared) : IClassFixture<ConfirmedShop>
{
    private const string NewPassword = "another four words here";
    private const string Sent = "We have sent a mail to the address you gave.";

    private RunningShop Running => shared.Running;

    [Fact]
    public async Task A_sign_up_counts_once_the_mailed_link_and_the_password_are_shown()
    {
        using var visitor = new Visitor(Running);
        Assert.Contains(Sent, await RegisterAsync(visitor, "new@example.com", Visitor.Password), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(visitor, "new@example.com", Visitor.Password)).StatusCode);
        var link = await MailedLink.PathAsync(Running, "new@example.com", "Confirm your address");

        // Who only has the link, or only the password, gets nowhere.
        Assert.Contains("too old or used up", await (await visitor.PostAsync(link, ("password", "guessed password"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var done = await visitor.PostAsync(link, ("password", Visitor.Password));

        Assert.Equal("/modules", done.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/account")).StatusCode);
        using var again = new Visitor(Running);
        Assert.Contains("too old or used up", await (await again.PostAsync(link, ("password", Visitor.Password))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_prepared_for_someone_elses_address_dies_with_the_owners_own_sign_up()
    {
        using var stranger = new Visitor(Running);
        await RegisterAsync(stranger, "hijack@example.com", "the stranger knows this one");
        var first = await MailedLink.PathAsync(Running, "hijack@example.com", "Confirm your address");
        using var owner = new Visitor(Running);
        await RegisterAsync(owner, "hijack@example.com", Visitor.Password);

        Assert.Equal(HttpStatusCode.OK, (await stranger.PostAsync(first, ("password", "the stranger knows this one"))).StatusCode);
        Assert.False(await Running.ReadAsync(db => db.Users.AnyAsync(user => user.Email == "hijack@example.com" && user.EmailConfirmed)));
    }

    [Fact]
    public async Task S4_login_reset_and_sign_up_say_the_same_whether_the_address_has_an_account()
    {
        await ConfirmedAsync("s4@example.com");
        using var visitor = new Visitor(Running);

        Assert.Equal(
            Plain(await RegisterAsync(visitor, "s4@example.com", "a quite different password")),
            Plain(await RegisterAsync(visitor, "s4-nobody@example.com", "a quite different password")));
        Assert.Equal(
            Plain(await (await LoginAsync(visitor, "s4@example.com", "wrong wrong wrong")).Content.ReadAsStringAsync(), "s4@example.com"),
            Plain(await (await LoginAsync(visitor, "nobody@example.com", "wrong wrong wrong")).Content.ReadAsStringAsync(), "nobody@example.com"));
        Assert.Equal(
            Plain(await ForgotAsync(visitor, "s4@example.com")),
            Plain(await ForgotAsync(visitor, "nobody@example.com")));
        Assert.Contains("You already have", await Running.ReadAsync(db => db.Outbox.Where(mail => mail.To == "s4@example.com").OrderByDescending(mail => mail.CreatedAt).Select(mail => mail.Subject).FirstAsync(subject => subject.StartsWith("You"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_a_hundred_wrong_passwords_lock_the_account_and_are_throttled_by_address()
    {
        await using var own = await RunningShop.StartAsync(bundle: null, trusted: null, "--Shop:SignInsPerMinute", "10");
        using var owner = await new Visitor(own).SignUpAsync("s4-hundred@example.com");
        using var guesser = new Visitor(own);
        var token = await guesser.TokenAsync("/login");
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 100; guess++)
        {
            using var form = new FormUrlEncodedContent(
                [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Email", "s4-hundred@example.com"), KeyValuePair.Create("Password", $"guess number {guess}")]);
            using var answer = await guesser.Http.PostAsync("/login", form);
            statuses.Add(answer.StatusCode);
        }

        Assert.InRange(statuses.Count(status => status == HttpStatusCode.TooManyRequests), 70, 95);
        Assert.True(await own.ReadAsync(db => db.Users.AnyAsync(user => user.Email == "s4-hundred@example.com" && user.LockoutEnd != null)));
        // The owner's open session goes on meanwhile.
        Assert.Equal(HttpStatusCode.OK, (await owner.Http.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task S8_a_reset_password_ends_every_session_and_token_and_its_link_counts_once()
    {
        using var owner = await ConfirmedAsync("s8-reset@example.com");
        await ApiTokenTests.MakeAsync(owner, "reset");
        using var visitor = new Visitor(Running);
        await ForgotAsync(visitor, "s8-reset@example.com");
        var link = await MailedLink.PathAsync(Running, "s8-reset@example.com", "Set a new password");

        Assert.Contains("The password is set.", await (await visitor.PostAsync(link, ("password", NewPassword))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await owner.Http.GetAsync("/account")).StatusCode);
        Assert.False(await Running.ReadAsync(db => db.ApiTokens.AnyAsync(row => row.Name == "reset" && row.RevokedAt == null)));
        Assert.Contains(ResetPassword.LinkRefused, await (await visitor.PostAsync(link, ("password", "and yet another one"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await LoginAsync(visitor, "s8-reset@example.com", NewPassword)).StatusCode);
    }

    [Fact]
    public async Task S8_a_session_ended_from_another_browser_ends_with_its_next_request()
    {
        using var here = await ConfirmedAsync("s8-end@example.com");
        using var elsewhere = new Visitor(Running);
        await LoginAsync(elsewhere, "s8-end@example.com", Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Http.GetAsync("/account")).StatusCode);

        await here.HandlerAsync("/account/sessions", "EndOthers");

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Http.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Http.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData(-15, 0)]
    [InlineData(-8, -8)]
    public async Task A_session_ends_after_fourteen_days_and_after_seven_without_a_visit(int startedDays, int seenDays)
    {
        var email = $"old{startedDays}@example.com";
        using var visitor = await ConfirmedAsync(email);
        var now = TimeProvider.System.GetUtcNow();
        await Running.ReadAsync(db => db.SignInSessions.Where(row => db.Users.Any(user => user.Id == row.UserId && user.Email == email))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.StartedAt, now.AddDays(startedDays)).SetProperty(one => one.LastSeenAt, now.AddDays(seenDays))));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task S6_a_return_address_of_another_site_is_passed_over(string returnUrl)
    {
        using var owner = await ConfirmedAsync($"s6-{Guid.NewGuid():N}@example.com");
        var back = Uri.EscapeDataString(returnUrl);

        var confirmed = await owner.PostAsync("/account/confirm?returnUrl=" + back, ("password", Visitor.Password), ("ReturnUrl", returnUrl));

        Assert.Equal("/account", confirmed.Headers.Location?.OriginalString);
        Assert.DoesNotContain("evil", await owner.Http.GetStringAsync("/login?returnUrl=" + back), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password123!")]
    [InlineData("123456789012")]
    [InlineData("dragondragon")]
    [InlineData("!!!iloveyou2026")]
    [InlineData("correct horse battery staple")]
    public async Task A_password_on_every_guessers_list_is_refused(string password)
    {
        using var visitor = new Visitor(Running);

        Assert.Contains("every guesser", await RegisterAsync(visitor, "weak@example.com", password), StringComparison.Ordinal);
    }

    private static string Plain(string html, string address = "-") =>
        Token().Replace(html, string.Empty).Replace(address, string.Empty, StringComparison.Ordinal);

    private static async Task<string> RegisterAsync(Visitor visitor, string email, string password) =>
        await (await visitor.PostAsync("/register", ("Email", email), ("Password", password))).Content.ReadAsStringAsync();

    private static Task<HttpResponseMessage> LoginAsync(Visitor visitor, string email, string password) =>
        visitor.PostAsync("/login", ("Email", email), ("Password", password));

    private static async Task<string> ForgotAsync(Visitor visitor, string email) =>
        await (await visitor.PostAsync("/forgot-password", ("email", email))).Content.ReadAsStringAsync();

    private async Task<Visitor> ConfirmedAsync(string email)
    {
        var visitor = new Visitor(Running);
        await RegisterAsync(visitor, email, Visitor.Password);
        var done = await visitor.PostAsync(await MailedLink.PathAsync(Running, email, "Confirm your address"), ("password", Visitor.Password));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return visitor;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
