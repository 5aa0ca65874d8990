using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlgoAcademy.Commerce.Tests.Mail;

/// <summary>Mails of the outbox against a real mail server.</summary>
public sealed class SmtpTests(SmtpServer server) : IClassFixture<SmtpServer>
{
    [Fact]
    public async Task A_mail_arrives_once_encrypted_and_signed_in_as_text_and_html()
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, "ada@example.com", "Your order: Größe", "Total: $57.00\n\nSee <https://shop.example/a?b=1&c=2>.");

        Assert.Equal(1, await SendAsync(shop, server.Secure));
        Assert.Equal(0, await SendAsync(shop, server.Secure));

        var mail = Assert.Single(server.Take());
        Assert.Equal(("Your order: Größe", "ada@example.com"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Contains("Total: $57.00", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://shop.example/a?b=1&amp;c=2">""", mail.HtmlBody, StringComparison.Ordinal);
        Assert.NotNull((await RowAsync(shop)).SentAt);
    }

    [Fact]
    public async Task A_server_without_starttls_gets_neither_mail_nor_password()
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop);

        Assert.Equal(0, await SendAsync(shop, server.Plain));

        Assert.Empty(server.Take());
        var row = await RowAsync(shop);
        Assert.Null(row.SentAt);
        Assert.Contains("STARTTLS", row.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", row.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong certificate")]
    [InlineData("wrong name")]
    [InlineData("wrong password")]
    [InlineData("nobody listens")]
    public async Task What_is_wrong_with_the_server_leaves_the_mail_waiting(string what)
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop);
        var settings = what switch
        {
            "wrong certificate" => server.Secure with { TrustedCertificate = null },
            "wrong name" => server.Secure with { Host = "127.0.0.1" },
            "wrong password" => server.Secure with { Password = "guess" },
            _ => server.Secure with { Port = 9, Patience = TimeSpan.FromSeconds(2) },
        };

        Assert.Equal(0, await SendAsync(shop, settings));
        Assert.Empty(server.Take());
        var row = await RowAsync(shop);
        Assert.Equal((1, null, null), (row.Attempts, row.SentAt, row.DeadAt));

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await SendAsync(shop, server.Secure));
        Assert.Single(server.Take());
    }

    [Fact]
    public async Task A_temporary_refusal_is_tried_again_with_longer_waits_and_given_up_after_two_days()
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, "later@example.com");
        var begin = shop.Clock.GetUtcNow();

        await SendAsync(shop, server.Secure);
        var first = await RowAsync(shop);
        Assert.Equal(begin.AddMinutes(1), first.NextAt);
        Assert.Contains("451", first.Error, StringComparison.Ordinal);
        while ((await RowAsync(shop)) is { DeadAt: null, NextAt: { } next })
        {
            shop.Clock.Set(next);
            await SendAsync(shop, server.Secure);
        }

        var dead = await RowAsync(shop);
        Assert.Equal(OutboxMail.MaxAttempts, dead.Attempts);
        Assert.InRange(dead.DeadAt!.Value - begin, TimeSpan.FromDays(1), TimeSpan.FromDays(3));
        Assert.Equal(1, await shop.ReadAsync(db => db.Audit.CountAsync(line => line.Action == "mail.dead")));
    }

    [Theory]
    [InlineData("nobody@example.com", "Hello", "550")]
    [InlineData("ada@example.com", "too-large", "552")]
    public async Task A_refusal_for_good_is_given_up_at_once_and_the_next_mail_goes_out(string to, string subject, string code)
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, to, subject);
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync(shop, "grace@example.com");

        Assert.Equal(1, await SendAsync(shop, server.Secure));

        Assert.Equal("grace@example.com", Assert.Single(server.Take()).To.Mailboxes.Single().Address);
        var dead = await shop.ReadAsync(db => db.Outbox.SingleAsync(mail => mail.To == to));
        Assert.NotNull(dead.DeadAt);
        Assert.Contains(code, dead.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello\r\nBcc: eve@example.com")]
    [InlineData("Hello\nX-Evil: 1")]
    [InlineData("Hello\u2028Bcc: eve@example.com")]
    public async Task A_subject_can_add_no_header(string subject)
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, "ada@example.com", subject);

        await SendAsync(shop, server.Secure);

        var mail = Assert.Single(server.Take());
        Assert.StartsWith("Hello ", mail.Subject, StringComparison.Ordinal);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain(mail.Headers, header => header.Field == "X-Evil");
    }

    [Theory]
    [InlineData("ada@example.com\r\nBcc: eve@example.com")]
    [InlineData("ada@example.com, eve@example.com")]
    [InlineData("Eve <eve@example.com>")]
    [InlineData("no address")]
    public async Task A_row_with_anything_but_one_address_is_given_up_unsent(string to)
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, to);

        Assert.Equal(0, await SendAsync(shop, server.Secure));

        Assert.Empty(server.Take());
        Assert.NotNull((await RowAsync(shop)).DeadAt);
    }

    [Fact]
    public async Task Twenty_rounds_at_once_send_each_mail_once()
    {
        await using var shop = await TestShop.OpenAsync();
        for (var n = 0; n < 20; n++)
            await WriteAsync(shop, $"reader{n}@example.com");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(shop, server.Secure))));

        Assert.Equal(20, server.Take().Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20, await shop.ReadAsync(db => db.Outbox.CountAsync(mail => mail.SentAt != null && mail.Attempts == 1)));
    }

    [Fact]
    public async Task The_text_of_a_secret_mail_is_forgotten_when_it_is_sent()
    {
        await using var shop = await TestShop.OpenAsync();
        await WriteAsync(shop, body: "https://shop.example/reset?token=abc", secret: true);

        await SendAsync(shop, server.Secure);

        Assert.Contains("token=abc", Assert.Single(server.Take()).TextBody, StringComparison.Ordinal);
        Assert.Equal("", (await RowAsync(shop)).Body);
    }

    private static Task<OutboxMail> RowAsync(TestShop shop) => shop.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync());

    private static Task<int> SendAsync(TestShop shop, SmtpSettings settings) => shop.RunAsync<IServiceScopeFactory, int>(async scopes =>
    {
        using var sender = new SmtpSender(settings);
        return await new SendMails(scopes, sender, shop.Clock, NullLogger<SendMails>.Instance).RunAsync(CancellationToken.None);
    });

    private static Task<int> WriteAsync(TestShop shop, string to = "ada@example.com", string subject = "Hello", string body = "Text.", bool secret = false) => shop.ReadAsync(db =>
    {
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.NewGuid(),
            DedupeKey = Guid.NewGuid().ToString(),
            To = to,
            Subject = subject,
            Body = body,
            CreatedAt = shop.Clock.GetUtcNow(),
            IsSecret = secret,
        });
        return db.SaveChangesAsync();
    });
}
