using System.Net;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Passkeys in a real browser with a device of the DevTools, and what the shop makes of answers that are none.</summary>
public sealed class PasskeyTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private RunningShop Running => shared.Running;

    // Passkeys know no loopback address: the browser goes by the name.
    private Uri At(string path) => new UriBuilder(new Uri(Running.Url, path)) { Host = "localhost" }.Uri;

    [Fact]
    public async Task A_passkey_is_added_signs_in_confirms_and_is_removed()
    {
        using var browser = Chromium.StartOrSkip();
        browser.AddAuthenticator();
        SignUp(browser, "passkey@example.com");

        browser.Open(At("/account/passkeys"));
        browser.Type("passkey-name", "My laptop");
        browser.Click("passkey");
        browser.WaitFor("The passkey is added.");
        browser.Picture("passkeys");
        browser.Click("sign-out");
        browser.Open(At("/login"));
        browser.Picture("login");
        browser.Click("passkey");
        browser.WaitFor("My library");
        var session = await Running.ReadAsync(db => db.SignInSessions.OrderByDescending(row => row.StartedAt).FirstAsync(row => row.EndedAt == null));
        Assert.Equal(session.StartedAt, session.PasskeyAt);

        browser.Open(At("/account/confirm?by=passkey&returnUrl=/account/sessions"));
        browser.Picture("confirm");
        browser.Click("passkey");
        browser.WaitFor("Where you are signed in");
        browser.Picture("sessions");
        var confirmed = await Running.ReadAsync(db => db.SignInSessions.SingleAsync(row => row.Id == session.Id));
        Assert.True(confirmed.PasskeyAt > session.PasskeyAt);

        await Running.ReadAsync(db => db.UserPasskeys.ExecuteDeleteAsync());
        browser.Click("sign-out");
        browser.Open(At("/login"));
        browser.Click("passkey");
        browser.WaitFor("This passkey was not accepted.");
    }

    [Fact]
    public async Task Adding_a_passkey_asks_an_old_session_to_confirm_first()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("passkey-old@example.com");
        await AgeAsync("passkey-old@example.com");

        var asked = await visitor.Http.GetAsync("/account/passkeys");
        Assert.Equal("/account/confirm?returnUrl=%2Faccount%2Fpasskeys", asked.Headers.Location?.OriginalString);
        Assert.Contains(Commerce.ChangePassword.WrongPassword, await (await visitor.PostAsync("/account/confirm", ("password", "not the password"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync("/account/passkeys")).StatusCode);

        var confirmed = await visitor.PostAsync("/account/confirm?returnUrl=/account/passkeys", ("password", Visitor.Password));

        Assert.Equal("/account/passkeys", confirmed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/account/passkeys")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"}}""")]
    public async Task An_answer_that_is_none_is_refused_in_one_line(string credential)
    {
        using var visitor = new Visitor(Running);
        Assert.Contains("challenge", await visitor.HandlerAsync("/login", "PasskeyOptions"), StringComparison.Ordinal);

        var said = await visitor.HandlerAsync("/login", "Passkey", ("credential", credential));

        Assert.Contains(Commerce.Passkeys.NotAccepted, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_question_is_refused()
    {
        using var visitor = new Visitor(Running);

        Assert.Contains(Commerce.Passkeys.NotAccepted, await visitor.HandlerAsync("/login", "Passkey", ("credential", "{}")), StringComparison.Ordinal);
    }

    private Task<int> AgeAsync(string email)
    {
        var hourAgo = TimeProvider.System.GetUtcNow().AddHours(-1);
        return Running.ReadAsync(db => db.SignInSessions
            .Where(row => db.Users.Any(user => user.Id == row.UserId && user.Email == email))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ProvedAt, hourAgo)));
    }

    private void SignUp(Chromium browser, string email)
    {
        browser.Open(At("/register"));
        browser.Type("email", email);
        browser.Type("password", Visitor.Password);
        browser.Click("sign-up");
        browser.WaitFor("Modules");
    }
}
