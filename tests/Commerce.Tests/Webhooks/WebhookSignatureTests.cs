using System.Globalization;
using System.Text;
using Stripe;

namespace AlgoAcademy.Commerce.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    [Fact]
    public async Task W2_nothing_is_stored_without_a_valid_signature()
    {
        await using var shop = await TestShop.OpenAsync();
        var body = TestShop.Event("cs_1");
        var time = shop.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hmac = EventUtility.ComputeSignature(TestShop.Secret, time, body);
        string?[] headers =
        [
            null, string.Empty, "   ", "garbage", "t=1,v1=", $"t={time},v0={hmac}", $"t=abc,v1={hmac}", $"t=99999999999999999999,v1={hmac}",
            shop.Sign(body, "whsec_another_secret_0123456789abcdef"), shop.Sign(body, secret: " "),
        ];

        foreach (var header in headers)
            Assert.IsType<WebhookResult.Rejected>(await shop.PostAsync(Encoding.UTF8.GetBytes(body), header));
        Assert.Equal(0, (await shop.CountAsync()).Inbox);
        Assert.IsType<WebhookResult.Stored>(await shop.PostAsync(body));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public async Task W3_a_signature_counts_for_five_minutes_either_way(int secondsOld, bool accepted)
    {
        await using var shop = await TestShop.OpenAsync();
        var body = TestShop.Event("cs_1");

        var result = await shop.PostAsync(Encoding.UTF8.GetBytes(body), shop.Sign(body, late: TimeSpan.FromSeconds(secondsOld)));

        Assert.Equal(accepted, result is WebhookResult.Stored);
    }

    [Fact]
    public async Task W3_a_replay_inside_five_minutes_is_a_duplicate()
    {
        await using var shop = await TestShop.OpenAsync();
        var body = TestShop.Event("cs_1");
        var header = shop.Sign(body);

        Assert.IsType<WebhookResult.Stored>(await shop.PostAsync(body, header));
        Assert.IsType<WebhookResult.Duplicate>(await shop.PostAsync(body, header));
    }

    [Fact]
    public async Task W4_an_altered_or_broken_body_is_refused()
    {
        await using var shop = await TestShop.OpenAsync();
        var body = TestShop.Event("cs_1");
        var altered = Encoding.UTF8.GetBytes(body);
        altered[10] ^= 1;
        Assert.IsType<WebhookResult.Rejected>(await shop.PostAsync(altered, shop.Sign(body)));
        Assert.IsType<WebhookResult.Rejected>(await shop.PostAsync([0xff, 0xfe, 0x80], shop.Sign("x")));

        var deep = $$"""{"id":"evt_d","type":"x","data":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        foreach (var signed in new[] { "\uFEFF" + body, deep, "not json", "{}", "[]", "null", """{"id":7,"type":"x"}""", """{"id":"","type":"x"}""" })
            Assert.IsType<WebhookResult.Rejected>(await shop.PostAsync(signed));
        Assert.Equal(0, (await shop.CountAsync()).Inbox);
    }
}
