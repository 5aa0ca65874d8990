using System.Text.Json;

namespace AlgoAcademy.Commerce.Tests.Catalog;

public sealed class CatalogTests
{
    [Fact]
    public void The_course_has_nine_modules_and_fifty_seven_lessons_each_in_one_module()
    {
        var catalog = CourseCatalog.Load();

        Assert.Equal((9, 57), (catalog.Modules.Count, catalog.Lessons.Count));
        Assert.Equal(57, catalog.Modules.Sum(module => catalog.LessonsOf(module).Count));
        Assert.Equal(57, catalog.Lessons.Select(lesson => lesson.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_prices_are_those_the_owner_decided()
    {
        // 47 + 67 + 97 + 87 + 57 + 57 + 77 + 67 + 97 = 653
        var catalog = CourseCatalog.Load();
        var prices = catalog.Prices.Prices.ToDictionary(price => price.LookupKey, price => price.AmountMinor, StringComparer.Ordinal);

        Assert.Equal(
            [4700L, 6700, 9700, 8700, 5700, 5700, 7700, 6700, 9700], catalog.Modules.Select(module => prices[$"module_{module.Order:00}"]));
        Assert.Equal(34700, prices["full_course"]);
        Assert.Equal([4700L, 14700, 29700, 99700], catalog.Tiers.Skip(1).Select(tier => prices[tier.MonthlyKey]));
        Assert.Equal([47000L, 147000, 297000, 997000], catalog.Tiers.Skip(1).Select(tier => prices[tier.YearlyKey]));
    }

    [Fact]
    public void Catalogue_and_shop_have_the_same_bots_each_with_one_price()
    {
        var catalog = CourseCatalog.Load();
        using var notebooks = JsonDocument.Parse(File.ReadAllText(Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "notebooks", "catalog.json")));
        var taught = notebooks.RootElement.GetProperty("bots").EnumerateArray().ToDictionary(bot => bot.GetProperty("product").GetString()!, bot => bot.GetProperty("id").GetString()!);
        var sold = catalog.Products().Where(product => product.Kind == ProductKind.Bot).ToDictionary(product => product.Id, product => product.ScopeId);
        var priced = catalog.Prices.Prices.Where(price => price.Product.EndsWith("-bot", StringComparison.Ordinal)).ToDictionary(price => price.Product, price => price.AmountMinor / 100);

        Assert.Equal(taught.OrderBy(bot => bot.Value, StringComparer.Ordinal), sold.OrderBy(bot => bot.Value, StringComparer.Ordinal));
        // The owner's prices in dollars, B01 to B17.
        Assert.Equal(
            [97L, 115, 297, 897, 697, 197, 197, 497, 197, 597, 747, 497, 597, 147, 197, 247, 147], catalog.Bots.Select(bot => priced[bot.Product]));
        Assert.Equal(17, priced.Count);
    }

    [Fact]
    public async Task The_saving_of_the_course_is_computed_from_its_parts()
    {
        await using var shop = await TestShop.OpenAsync();

        var course = await shop.RunAsync<Offers, Offer?>(offers => offers.FindAsync("full-course", CancellationToken.None));

        // 653 - 347 = 306
        Assert.Equal(new Money(30600, "USD"), course!.Saving);
        Assert.False(course.OnSale);
    }

    [Fact]
    public void Money_adds_exactly_and_only_within_one_currency()
    {
        Assert.Equal("$57.30", (new Money(5710, "USD") + new Money(20, "USD")).ToString());
        Assert.Equal("$1,997", new Money(199_700, "USD").ToShortString());
        Assert.Equal("57.00 EUR", new Money(5700, "EUR").ToString());
        Assert.Throws<ArgumentException>(() => new Money(1, "USD") + new Money(1, "EUR"));
    }
}
