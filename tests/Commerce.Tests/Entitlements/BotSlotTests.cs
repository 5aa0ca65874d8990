namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class BotSlotTests
{
    private static readonly GrantAct Act = new(Grant.ByShop, "test");

    [Fact]
    public async Task A_chosen_bot_opens_and_an_unchosen_one_says_that_a_slot_is_missing()
    {
        await using var shop = await TestShop.OpenAsync();
        await SubscribeAsync(shop, "professional");

        Assert.Equal("no_slot", (await ExplainAsync(shop, "hft-bot")).Reason);
        Assert.IsType<SlotResult.Chosen>(await ChooseAsync(shop, 1, "hft-bot"));

        Assert.True((await ExplainAsync(shop, "hft-bot")).Open);
        Assert.Equal("no_slot", (await ExplainAsync(shop, "grid-bot")).Reason);
    }

    [Theory]
    [InlineData("free", 1, "sentiment-bot", "no_slot")]
    [InlineData("basic", 2, "sentiment-bot", "no_slot")]
    [InlineData("basic", 0, "sentiment-bot", "no_slot")]
    [InlineData("basic", 1, "hft-bot", "not_in_tier")]
    [InlineData("basic", 1, "module-1", "unknown_bot")]
    public async Task A_choice_the_tier_does_not_have_is_refused(string tier, int number, string bot, string code)
    {
        await using var shop = await TestShop.OpenAsync();
        await SubscribeAsync(shop, tier);

        Assert.Equal(code, Assert.IsType<SlotResult.Refused>(await ChooseAsync(shop, number, bot)).Code);
    }

    [Fact]
    public async Task A_bot_is_swapped_once_per_period_and_again_in_the_next()
    {
        await using var shop = await TestShop.OpenAsync();
        await SubscribeAsync(shop, "professional");
        await ChooseAsync(shop, 1, "hft-bot");

        Assert.IsType<SlotResult.Chosen>(await ChooseAsync(shop, 1, "grid-bot"));
        var locked = Assert.IsType<SlotResult.Locked>(await ChooseAsync(shop, 1, "turtle-bot"));
        Assert.Equal(shop.Clock.GetUtcNow().AddDays(30), locked.Until);
        Assert.False((await ExplainAsync(shop, "hft-bot")).Open);

        shop.Clock.Advance(TimeSpan.FromDays(30));
        Assert.IsType<SlotResult.Chosen>(await ChooseAsync(shop, 1, "turtle-bot"));
    }

    [Fact]
    public async Task One_bot_fills_one_slot_and_a_bought_bot_needs_none()
    {
        await using var shop = await TestShop.OpenAsync();
        await SubscribeAsync(shop, "professional");
        await ChooseAsync(shop, 1, "hft-bot");
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(
            new GrantDraft("u", GrantScope.Bot, "B03", GrantSource.Purchase, "p") { Act = Act }, default));

        Assert.Equal("in_other_slot", Assert.IsType<SlotResult.Refused>(await ChooseAsync(shop, 2, "hft-bot")).Code);
        Assert.Equal("already_open", Assert.IsType<SlotResult.Refused>(await ChooseAsync(shop, 2, "grid-bot")).Code);
        Assert.True((await ExplainAsync(shop, "grid-bot")).Open);
    }

    [Fact]
    public async Task A_downgrade_freezes_the_newest_slots_and_an_upgrade_thaws_them()
    {
        await using var shop = await TestShop.OpenAsync();
        var professional = await SubscribeAsync(shop, "professional");
        foreach (var (number, bot) in new[] { (1, "hft-bot"), (2, "sentiment-bot"), (3, "simple-arbitrage-bot") })
        {
            await ChooseAsync(shop, number, bot);
            shop.Clock.Advance(TimeSpan.FromHours(1));
        }

        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.RevokeAsync(professional, Act, default));
        await SubscribeAsync(shop, "basic");

        // BASIC takes one beginner bot: the older of the two; the advanced one does not count.
        Assert.Equal([(1, false), (2, true), (3, false)], (await ListAsync(shop)).Select(slot => (slot.Number, slot.Working)));
        Assert.True((await ExplainAsync(shop, "sentiment-bot")).Open);
        Assert.False((await ExplainAsync(shop, "simple-arbitrage-bot")).Open);

        await SubscribeAsync(shop, "elite");
        Assert.Equal(8, (await ListAsync(shop)).Count);
        Assert.Equal(3, (await ListAsync(shop)).Count(slot => slot.Working));
    }

    [Fact]
    public async Task Ten_swaps_at_once_are_one_swap()
    {
        await using var shop = await TestShop.OpenAsync();
        await SubscribeAsync(shop, "elite");
        await ChooseAsync(shop, 1, "hft-bot");
        var others = CourseCatalog.Load().Bots.Select(bot => bot.Product).Where(bot => bot != "hft-bot").Take(10);

        var results = await Task.WhenAll(others.Select(bot => Task.Run(() => ChooseAsync(shop, 1, bot))));

        Assert.Single(results.OfType<SlotResult.Chosen>());
        Assert.Equal(9, results.OfType<SlotResult.Locked>().Count());
    }

    private static async Task<Guid> SubscribeAsync(TestShop shop, string tier) => Assert.IsType<GrantResult.Done>(
        await shop.RunAsync<GrantLedger, GrantResult>(ledger => ledger.GrantAsync(
            new GrantDraft("u", GrantScope.Tier, tier, GrantSource.Trial, "trial-" + tier) { Act = Act }, default))).Grant.Id;

    private static Task<SlotResult> ChooseAsync(TestShop shop, int number, string bot) =>
        shop.RunAsync<BotSlots, SlotResult>(slots => slots.ChooseAsync("u", number, bot, default));

    private static Task<IReadOnlyList<SlotState>> ListAsync(TestShop shop) =>
        shop.RunAsync<BotSlots, IReadOnlyList<SlotState>>(slots => slots.ListAsync("u", default));

    private static async Task<AccessExplanation> ExplainAsync(TestShop shop, string item) =>
        (await shop.RunAsync<ExplainAccess, AccessExplanation?>(explain => explain.RunAsync("u", item, default)))!;
}
