namespace AlgoAcademy.Commerce.Tests.Subscriptions;

/// <summary>What a change of plan opens and closes is what access says after it.</summary>
public sealed class ComparePlansTests
{
    [Fact]
    public async Task A_larger_plan_opens_its_lessons_and_closes_nothing()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await SubscriberAsync(shop, "basic");

        var difference = await CompareAsync(shop, user, "professional");

        // BASIC has lessons 1–20 and modules 1–3, PROFESSIONAL 1–40 and 1–6: lessons 21 to 40, of module 7 up to 40, and three bundles.
        Assert.Equal(20 + 3, difference.Opens.Count);
        Assert.Empty(difference.Closes);
        Assert.Equal(3, difference.Slots);
    }

    [Fact]
    public async Task A_smaller_plan_closes_them_but_never_what_was_bought()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await SubscriberAsync(shop, "professional");
        await GrantAsync(shop, new GrantDraft(user, GrantScope.Module, "M04", GrantSource.Purchase, "purchase-4") { Act = new GrantAct("shop", "test") });

        var difference = await CompareAsync(shop, user, "basic");

        Assert.Empty(difference.Opens);
        Assert.DoesNotContain(difference.Closes, title => difference.Keeps.Contains(title));
        Assert.Contains(CourseCatalog.Load().FindModule("M04")!.Title, string.Join(", ", difference.Keeps), StringComparison.Ordinal);
        // Of lessons 21 to 40 those of module 4 stay; of bundles 4 to 6 the fourth does.
        var module4 = CourseCatalog.Load().Lessons.Count(lesson => lesson.Module == "M04" && lesson.Order > 20);
        Assert.Equal(20 - module4 + 2, difference.Closes.Count);
    }

    [Fact]
    public async Task The_same_plan_changes_nothing_and_an_unknown_one_is_none()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await SubscriberAsync(shop, "elite");

        var difference = await CompareAsync(shop, user, "elite");

        Assert.Empty(difference.Opens);
        Assert.Empty(difference.Closes);
        Assert.Null(await shop.RunAsync<ComparePlans, PlanDifference?>(compare => compare.RunAsync(user, "platinum", CancellationToken.None)));
    }

    private static async Task<PlanDifference> CompareAsync(TestShop shop, string user, string tier) =>
        (await shop.RunAsync<ComparePlans, PlanDifference?>(compare => compare.RunAsync(user, tier, CancellationToken.None)))!;

    private static async Task<string> SubscriberAsync(TestShop shop, string tier)
    {
        var user = await shop.UserAsync();
        await GrantAsync(shop, new GrantDraft(user, GrantScope.Tier, tier, GrantSource.Subscription, "sub_1")
        {
            EndsAt = shop.Clock.GetUtcNow().AddDays(30),
            Act = new GrantAct("shop", "test"),
        });
        return user;
    }

    private static async Task GrantAsync(TestShop shop, GrantDraft draft) =>
        Assert.IsType<GrantResult.Done>(await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(draft, CancellationToken.None)));
}
