using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Administration;

public sealed class BooksTests
{
    [Fact]
    public async Task Slices_follow_each_other_without_gap_or_repetition_and_the_last_says_so()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        await shop.ReadAsync(async db =>
        {
            // All at one moment: the order must not depend on the time alone.
            for (var line = 0; line < (2 * ShopBooks.SliceSize) + 1; line++)
                db.Audit.Add(AuditEntry.Of(shop.Clock.GetUtcNow(), "test.line", null, $"{line}"));
            return await db.SaveChangesAsync();
        });

        var slices = new List<Slice<AuditEntry>>();
        for (var number = 1; number <= 3; number++)
            slices.Add(await shop.RunAsync<ShopBooks, Slice<AuditEntry>>(books => books.AuditAsync("test.", null, number, default)));

        Assert.Equal([true, true, false], slices.Select(slice => slice.HasMore));
        Assert.Equal((2 * ShopBooks.SliceSize) + 1, slices.SelectMany(slice => slice.Items).Select(line => line.Detail).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task A_slice_that_cannot_be_is_the_nearest_that_can(int number)
    {
        await using var shop = await TestShop.OpenAsync();

        var slice = await shop.RunAsync<ShopBooks, Slice<Release>>(books => books.ReleasesAsync(null, number, default));

        Assert.Equal(Math.Clamp(number, 1, ShopBooks.MaxNumber), slice.Number);
    }

    [Fact]
    public async Task A_customer_is_found_by_a_part_of_the_address_and_by_the_ids_of_their_orders()
    {
        await using var shop = await TestShop.OpenAsync();
        var (user, session) = await shop.OrderAsync();
        await shop.UserAsync("bob@example.com");
        var order = await shop.ReadAsync(db => db.Orders.Select(row => row.Id).SingleAsync());

        foreach (var search in new[] { "ADA@", "da@exam", order.ToString(), session, user })
            Assert.Equal(user, Assert.Single(await SearchAsync(shop, search)).Id);
        Assert.Equal(2, (await SearchAsync(shop, null)).Count);
        Assert.Empty(await SearchAsync(shop, "%"));
        Assert.Empty(await SearchAsync(shop, "' OR 1=1 --"));
    }

    private static async Task<IReadOnlyList<ShopUser>> SearchAsync(TestShop shop, string? search) =>
        (await shop.RunAsync<ShopBooks, Slice<ShopUser>>(books => books.CustomersAsync(search, 1, default))).Items;
}
