namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class ExplainTests
{
    [Fact]
    public async Task A_locked_lesson_names_the_rule_what_is_missing_and_the_cheapest_way_in()
    {
        await using var shop = await TestShop.OpenAsync();
        var user = await shop.UserAsync();

        var why = await ExplainAsync(shop, user, "L29");

        Assert.NotNull(why);
        Assert.Equal((false, "no_grant"), (why.Open, why.Reason));
        Assert.Contains("M05", why.Missing, StringComparison.Ordinal);
        Assert.Equal(("module-5", 5700L, "$57"), (why.CheapestWayIn!.Product, why.CheapestWayIn.AmountMinor, why.CheapestWayIn.Price));
    }

    [Fact]
    public async Task What_is_not_on_sale_is_no_way_in_but_a_tier_is()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.Equal(["basic", "professional", "elite", "enterprise"], (await ExplainAsync(shop, null, "L04"))!.WaysIn.Select(way => way.Product));
        Assert.Null(await ExplainAsync(shop, null, "L99"));
    }

    [Fact]
    public async Task A_bought_lesson_names_the_grant()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);

        var why = await ExplainAsync(shop, user, "L27");

        Assert.True(why!.Open);
        Assert.Single(why.GrantIds);
        Assert.Null(why.EndsAt);
    }

    private static Task<AccessExplanation?> ExplainAsync(TestShop shop, string? user, string item) =>
        shop.RunAsync<ExplainAccess, AccessExplanation?>(explain => explain.RunAsync(user, item, CancellationToken.None));
}
