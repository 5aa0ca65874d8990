using System.Net;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Mails about new versions can be ended without signing in, by a person and by a mail program.</summary>
public sealed class MailTests(AccountTests.Shop shop) : IClassFixture<AccountTests.Shop>
{
    private RunningShop Running => shop.Running;

    [Fact]
    public async Task The_link_asks_first_and_ends_the_mails_on_the_click_and_the_account_page_brings_them_back()
    {
        using var visitor = await new Visitor(Running).SignUpAsync("mails@example.com");
        var link = await LinkAsync("mails@example.com");
        using var nobody = Running.Browser();

        Assert.Contains("No more of these mails", await nobody.GetStringAsync(link), StringComparison.Ordinal);
        Assert.True(await WantsAsync("mails@example.com"));
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await nobody.PostAsync(link, oneClick);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await WantsAsync("mails@example.com"));
        using var again = new FormUrlEncodedContent([new("__RequestVerificationToken", await visitor.TokenAsync("/account")), new("wanted", "true")]);
        await visitor.Http.PostAsync("/account?handler=News", again);
        Assert.True(await WantsAsync("mails@example.com"));
    }

    [Theory]
    [InlineData("/mail/unsubscribe")]
    [InlineData("/mail/unsubscribe?token=")]
    [InlineData("/mail/unsubscribe?token=forged")]
    public async Task A_link_that_is_not_ours_changes_nothing_and_says_so(string link)
    {
        using var nobody = Running.Browser();
        using var empty = new FormUrlEncodedContent([]);

        using var answer = await nobody.PostAsync(link, empty);

        Assert.Contains("not one of ours", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Running.ReadAsync(db => db.Set<MailOptOut>().CountAsync(row => row.UserId == "forged")));
    }

    private async Task<string> LinkAsync(string email)
    {
        var user = await Running.ReadAsync(db => db.Users.SingleAsync(row => row.Email == email));
        await using var scope = Running.Services.CreateAsyncScope();
        return "/mail/unsubscribe?token=" + scope.ServiceProvider.GetRequiredService<MailOptOuts>().TokenOf(user.Id);
    }

    private Task<bool> WantsAsync(string email) => Running.ReadAsync(async db =>
        !await db.Set<MailOptOut>().AnyAsync(row => db.Users.Any(user => user.Email == email && user.Id == row.UserId)));
}
