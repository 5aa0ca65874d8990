using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlgoAcademy.Commerce.Tests.Persistence;

public sealed class MailPickupTests
{
    [Fact]
    public async Task A_paid_order_leaves_one_receipt_in_the_pickup_folder()
    {
        await using var shop = await TestShop.OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);

        Assert.Equal(1, await PickUpAsync(shop));
        Assert.Equal(0, await PickUpAsync(shop));

        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(shop.Folders.Mail)));
        var parts = mail.Split("\r\n\r\n", 2);
        Assert.Contains("To: ada@example.com\r\n", parts[0], StringComparison.Ordinal);
        Assert.Contains("Total: $57.00", Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_handed_over_again_after_a_crash_is_still_one_file()
    {
        await using var shop = await TestShop.OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        await PickUpAsync(shop);
        await shop.ReadAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, (DateTimeOffset?)null)));

        Assert.Equal(1, await PickUpAsync(shop));

        Assert.Single(Directory.GetFiles(shop.Folders.Mail));
    }

    private static Task<int> PickUpAsync(TestShop shop) => shop.RunAsync<IServiceScopeFactory, int>(async scopes =>
    {
        using var pickup = new MailPickup(scopes, shop.Folders, shop.Clock, NullLogger<MailPickup>.Instance);
        return await pickup.RunAsync(CancellationToken.None);
    });
}
