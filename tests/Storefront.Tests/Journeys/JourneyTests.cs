using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests.Journeys;

/// <summary>What the owner of the shop wants people to be able to do, done by a person's means in a real browser.</summary>
public sealed class JourneyTests(JourneyShop shop) : IClassFixture<JourneyShop>
{
    [Fact]
    public void Basic_opens_lesson_15_and_lesson_25_stays_locked_with_the_way_in_named()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "basic@example.com");
        Subscribe(browser, "basic");

        Open(browser, "/lessons/low-latency-csharp");
        Assert.Contains("secretRecipe", browser.Source, StringComparison.Ordinal);
        browser.Picture("lesson-open");
        Open(browser, "/lessons/reinforcement-learning-execution");
        Assert.DoesNotContain(FixtureLesson.Secret, browser.Source, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("$87", browser.TextOf("way-in"), StringComparison.Ordinal);
        Assert.Equal("Professional", browser.TextOf("plan-in"));
        browser.Shows("$147 a month");
        browser.Picture("lesson-locked");
    }

    [Fact]
    public async Task A_bought_bot_is_downloaded_and_its_next_version_comes_as_a_delta()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "bot@example.com");
        Open(browser, "/products/simple-arbitrage-bot");
        browser.Picture("product");
        Pay(browser, "buy");
        browser.Click("to-library");
        browser.Click("download-simple-arbitrage-bot");
        Arrived(browser, 1);

        await shop.PublishNextAsync("simple-arbitrage-bot");

        Open(browser, "/library");
        browser.Shows("Update available", StringComparison.OrdinalIgnoreCase);
        browser.Shows("1.0.0");
        browser.Picture("library-update");
        browser.Click("delta-simple-arbitrage-bot");
        var files = Arrived(browser, 2);
        Assert.True(files.Min(file => file.Length) < files.Max(file => file.Length) / 2, "The delta must be much smaller than the bundle.");
    }

    [Fact]
    public void A_bundle_puts_each_of_its_parts_into_the_library()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "bundle@example.com");
        Open(browser, "/products/beginner-bundle");
        browser.Picture("bundle");
        Pay(browser, "buy");
        browser.Click("to-library");

        browser.Shows("Simple Arbitrage", StringComparison.OrdinalIgnoreCase);
        browser.Shows("Sentiment", StringComparison.OrdinalIgnoreCase);
        Assert.True(browser.Has("download-module-1"));
        Assert.True(browser.Has("download-sentiment-bot"));
        Open(browser, "/products/sentiment-bot");
        browser.Shows("In your library", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_plan_goes_up_at_the_amount_that_was_shown_and_down_with_its_period_and_ends()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "plans@example.com");
        Subscribe(browser, "basic");

        Open(browser, "/pricing");
        browser.Click("change-to-elite");
        // 297 − 47 for a period that has just begun; a second of it is a hundredth of a cent.
        Assert.Equal("$250.00", browser.TextOf("due"));
        browser.Shows("Opens (");
        browser.Picture("plan-upgrade");
        browser.Click("confirm");
        browser.Shows("counts from now on");
        Open(browser, "/lessons/reinforcement-learning-execution");
        Assert.Contains("secretRecipe", browser.Source, StringComparison.Ordinal);

        Open(browser, "/plan?to=professional_monthly");
        browser.Shows("Closes then (");
        browser.Shows("Nothing is charged now");
        browser.Picture("plan-downgrade");
        browser.Click("confirm");
        browser.Shows("Until then everything stays as it is");

        Open(browser, "/account");
        browser.Picture("account-plan");
        browser.Click("plan-change");
        browser.Shows("ends with the period");
        browser.Click("plan-change");
        browser.Shows("The plan goes on");
    }

    [Fact]
    public void A_second_plan_is_not_sold_and_the_way_to_change_is_named()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "second@example.com");
        Open(browser, "/pricing");
        var other = browser.OpenTab(new Uri(shop.Running.Url, "/pricing"));
        Pay(browser, "choose-basic");
        browser.GoToTab(other);
        browser.Click("choose-elite");

        browser.Shows("You have a plan already");
        browser.Picture("already-subscribed");
    }

    [Fact]
    public void A_bot_of_ones_choice_fills_a_slot_and_opens()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "slots@example.com");
        Subscribe(browser, "basic");
        Open(browser, "/slots");
        browser.Picture("slots-empty");
        browser.Select("bot-1", "sentiment-bot");
        browser.Click("choose-1");
        browser.Shows("is open to you");
        browser.Picture("slots");
        Open(browser, "/library");
        Assert.True(browser.Has("download-sentiment-bot"));
        Open(browser, "/slots");
        browser.Select("bot-1", "grid-bot");
        browser.Click("choose-1");
        browser.Shows("do not take");
    }

    [Fact]
    public async Task A_refund_closes_access_at_the_next_click()
    {
        using var browser = Chromium.StartOrSkip();
        SignUp(browser, "refund@example.com");
        Open(browser, "/modules/momentum-strategies");
        Pay(browser, "buy");
        var success = browser.Url;
        Open(browser, "/lessons/what-is-a-trend");
        Assert.Contains("secretRecipe", browser.Source, StringComparison.Ordinal);

        await using (var scope = shop.Running.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
            var user = await db.Users.SingleAsync(row => row.Email == "refund@example.com");
            var order = await db.Orders.SingleAsync(row => row.UserId == user.Id && row.State == OrderState.Paid);
            var result = await scope.ServiceProvider.GetRequiredService<RefundOrder>().RunAsync(order.Id, [], "test", CancellationToken.None);
            Assert.IsType<RefundResult.Refunded>(result);
        }

        Open(browser, "/lessons/what-is-a-trend");
        Assert.DoesNotContain("secretRecipe", browser.Source, StringComparison.Ordinal);
        browser.Open(success);
        browser.Shows("paid back");
        browser.Picture("refunded");
    }

    private void Open(Chromium browser, string path) => browser.Open(new Uri(shop.Running.Url, path));

    private void SignUp(Chromium browser, string address)
    {
        Open(browser, "/register");
        browser.Type("email", address);
        browser.Type("password", Visitor.Password);
        browser.Click("sign-up");
    }

    private void Subscribe(Chromium browser, string tier)
    {
        Open(browser, "/pricing");
        Pay(browser, "choose-" + tier);
        browser.Shows("Your plan is running");
    }

    private static void Pay(Chromium browser, string button)
    {
        browser.Click(button);
        browser.Click("pay");
        browser.Shows("Thank you");
        Assert.Equal("/checkout/success", browser.Url.AbsolutePath);
    }

    private static List<FileInfo> Arrived(Chromium browser, int count)
    {
        List<FileInfo> files = [];
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    Thread.Sleep(100);
                    files = [.. new DirectoryInfo(browser.Downloads).EnumerateFiles("*.zip")];
                    return files.Count == count;
                },
                TimeSpan.FromSeconds(60)),
            $"{count} zips were expected in the downloads.");
        return files;
    }
}
