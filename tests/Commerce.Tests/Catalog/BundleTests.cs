using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Catalog;

public sealed class BundleTests
{
    [Fact]
    public void Shares_add_up_and_no_share_is_a_cent_off_its_exact_part()
    {
        Gen.Select(Gen.Long[0, 1_000_000].Array[1, 12], Gen.Long[0, 10_000_000]).Sample((weights, total) =>
        {
            var sum = weights.Sum();
            var shares = LargestRemainder.Split(weights, total);
            return sum == 0
                ? shares.All(share => share == 0)
                : shares.Sum() == total && weights.Zip(shares).All(pair => Math.Abs(pair.Second - ((decimal)total * pair.First / sum)) < 1m);
        });
    }

    [Fact]
    public void The_cents_left_over_go_to_the_largest_remainders()
    {
        // 19,700 over 4,700 + 9,700 + 11,500 = 25,900: exact 3,574.90, 7,378.00 (7,377.99), 8,747.10; whole parts sum to 19,698,
        // so the two largest remainders, .99 and .90, get a cent.
        Assert.Equal([3575L, 7378, 8747], LargestRemainder.Split([4700, 9700, 11500], 19700));
    }

    [Theory]
    [InlineData("beginner-bundle", 25900, 6200)]
    [InlineData("professional-bundle", 319700, 120000)]
    public async Task The_saving_of_a_bundle_is_computed_from_its_parts(string id, long parts, long saving)
    {
        await using var shop = await TestShop.OpenAsync();

        var offer = await OfferAsync(shop, id);

        Assert.Equal((new Money(parts, "USD"), new Money(saving, "USD")), (offer.PartsTotal, offer.Saving));
    }

    [Fact]
    public async Task A_bundle_is_on_sale_only_when_each_of_its_parts_has_a_release()
    {
        await using var shop = await TestShop.OpenAsync();
        await PublishAsync(shop, "module-1", "simple-arbitrage-bot");

        Assert.Equal(["sentiment-bot"], (await OfferAsync(shop, "beginner-bundle")).StillBuilding);
        // Of 9 modules 1 and 5 are there, of 6 bots one.
        Assert.Equal(7 + 5, (await OfferAsync(shop, "professional-bundle")).StillBuilding.Count);
        await PublishAsync(shop, "sentiment-bot");
        Assert.True((await OfferAsync(shop, "beginner-bundle")).OnSale);
    }

    [Fact]
    public async Task A_bought_bundle_gives_each_part_alone_and_its_lines_add_up_to_its_price()
    {
        await using var shop = await TestShop.OpenAsync();
        await PublishAsync(shop, "module-1", "simple-arbitrage-bot", "sentiment-bot");
        var user = await shop.UserAsync();

        var order = await BuyAsync(shop, user, "beginner-bundle");

        Assert.Equal(19700, order.AmountMinor);
        Assert.Equal(
            [("module-1", 3575L), ("simple-arbitrage-bot", 7378L), ("sentiment-bot", 8747L)],
            order.Lines.OrderBy(line => line.AmountMinor).Select(line => (line.ProductId, line.AmountMinor)));
        Assert.True(await shop.IsOpenAsync(user, "L01"));
        Assert.True(await shop.IsOpenAsync(user, "sentiment-bot"));
        Assert.False(await shop.IsOpenAsync(user, "grid-bot"));
    }

    [Fact]
    public async Task P5_a_part_already_owned_is_credited_before_paying_and_the_other_parts_are_granted()
    {
        await using var shop = await TestShop.OpenAsync();
        await PublishAsync(shop, "module-1", "simple-arbitrage-bot", "sentiment-bot");
        var user = await shop.UserAsync();
        await BuyAsync(shop, user, "sentiment-bot");

        var order = await BuyAsync(shop, user, "beginner-bundle");

        // 197.00 less the 87.47 that the sentiment bot is of it.
        Assert.Equal((10953L, 2), (order.AmountMinor, order.Lines.Count));
        Assert.True(await shop.IsOpenAsync(user, "simple-arbitrage-bot"));
        Assert.IsType<StartCheckoutResult.AlreadyOwned>(await shop.StartAsync(user, "beginner-bundle"));
    }

    [Fact]
    public async Task P5_parts_bought_while_the_bundle_was_being_paid_are_granted_once_more_and_nothing_is_lost()
    {
        await using var shop = await TestShop.OpenAsync();
        await PublishAsync(shop, "module-1", "simple-arbitrage-bot", "sentiment-bot");
        var user = await shop.UserAsync();
        var bundle = await StartAsync(shop, user, "beginner-bundle");
        await BuyAsync(shop, user, "sentiment-bot");

        shop.Gateway.Pay(bundle.ProviderRef!);
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(bundle.ProviderRef!));

        Assert.Equal(4, (await shop.CountAsync()).Grants);
        Assert.True(await shop.IsOpenAsync(user, "L01"));
    }

    [Fact]
    public void A_bundle_costs_less_than_its_parts_and_each_lookup_key_is_there_once()
    {
        var catalog = CourseCatalog.Load();
        var prices = catalog.Prices.Prices.ToLookup(price => price.Product, price => price.AmountMinor, StringComparer.Ordinal);

        Assert.All(catalog.Bundles, bundle => Assert.True(prices[bundle.Id].Single() < bundle.Parts.Sum(part => prices[part].Single())));
        Assert.Equal(catalog.Prices.Prices.Count, catalog.Prices.Prices.Select(price => price.LookupKey).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            catalog.Products().Select(product => product.Id).Order(StringComparer.Ordinal),
            prices.Select(group => group.Key).Order(StringComparer.Ordinal));
        Assert.Equal((17, 2, 5), (catalog.Bots.Count, catalog.Bundles.Count, catalog.Tiers.Count));
    }

    private static async Task<Offer> OfferAsync(TestShop shop, string id) =>
        (await shop.RunAsync<Offers, Offer?>(offers => offers.FindAsync(id, CancellationToken.None)))!;

    private static async Task PublishAsync(TestShop shop, params string[] products)
    {
        foreach (var product in products)
        {
            Assert.IsType<PublishResult.Published>(await shop.RunAsync<PublishRelease, PublishResult>(publish => publish.RunAsync(
                new ReleaseDraft(product, "1.0.0", new string('b', 64), 10, product == "module-1" ? ["L01"] : []), CancellationToken.None)));
        }
    }

    private static async Task<Order> StartAsync(TestShop shop, string user, string product)
    {
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.StartAsync(user, product));
        return await shop.ReadAsync(db => db.Orders.Include(row => row.Lines).SingleAsync(row => row.Id == started.OrderId));
    }

    private static async Task<Order> BuyAsync(TestShop shop, string user, string product)
    {
        var order = await StartAsync(shop, user, product);
        shop.Gateway.Pay(order.ProviderRef!);
        Assert.IsType<SettleResult.Granted>(await shop.SettleAsync(order.ProviderRef!));
        return order;
    }
}
