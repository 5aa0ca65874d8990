using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace AlgoAcademy.Commerce.Tests.Mail;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_paid_order_leaves_one_receipt_in_the_pickup_folder()
    {
        await using var shop = await PaidAsync();

        Assert.Equal(1, await SendAsync(shop));
        Assert.Equal(0, await SendAsync(shop));

        var mail = MimeMessage.Load(Assert.Single(Directory.GetFiles(shop.Folders.Mail)));
        Assert.Equal("ada@example.com", mail.To.ToString());
        Assert.Contains("Total: $57.00", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_handed_over_again_after_a_crash_is_still_one_file()
    {
        await using var shop = await PaidAsync();
        await SendAsync(shop);
        // As if the process had died between the handing over and its note: the claim is there, the note is not.
        await shop.ReadAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, (DateTimeOffset?)null)));

        Assert.Equal(0, await SendAsync(shop));
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await SendAsync(shop));

        Assert.Single(Directory.GetFiles(shop.Folders.Mail));
    }

    [Fact]
    public async Task A_pickup_folder_that_is_gone_leaves_the_mail_waiting()
    {
        await using var shop = await PaidAsync();
        Directory.Delete(shop.Folders.Mail);

        Assert.Equal(0, await SendAsync(shop));

        Directory.CreateDirectory(shop.Folders.Mail);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await SendAsync(shop));
    }

    [Theory]
    [InlineData(MailTransport.Pickup, "no address", null, "From")]
    [InlineData(MailTransport.Smtp, "shop@example.com", null, "Smtp:Host")]
    [InlineData(MailTransport.Smtp, "shop@example.com", "shop", "Smtp:Password")]
    public void Settings_that_cannot_send_say_what_is_missing(MailTransport transport, string from, string? user, string names)
    {
        var settings = new MailSettings { Transport = transport, From = from, Smtp = user is null ? null : new SmtpSettings("mail.example") { User = user } };

        Assert.Contains(names, Assert.Single(settings.Faults()), StringComparison.Ordinal);
    }

    private static Task<int> SendAsync(TestShop shop) => shop.RunAsync<SendMails, int>(send => send.RunAsync(CancellationToken.None));

    private static async Task<TestShop> PaidAsync()
    {
        var shop = await TestShop.OpenAsync();
        var (_, session) = await shop.OrderAsync();
        shop.Gateway.Pay(session);
        await shop.SettleAsync(session);
        return shop;
    }
}
