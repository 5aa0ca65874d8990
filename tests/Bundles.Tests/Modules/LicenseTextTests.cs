namespace AlgoAcademy.Bundles.Tests.Modules;

public class LicenseTextTests
{
    private static readonly LicenseOrder Order = new()
    {
        OrderNumber = "AA-2026-000123",
        Buyer = "ada@example.org",
        ProductTitle = "Module 5: Momentum & Trend Following",
        Product = "module-5",
        PaidAt = new DateTimeOffset(2026, 11, 22, 12, 30, 0, TimeSpan.FromHours(2)),
    };

    [Fact]
    public void The_licence_names_order_buyer_product_and_time_in_utc_and_is_the_same_each_time()
    {
        var text = LicenseText.For(Order);

        Assert.All(["AA-2026-000123", "ada@example.org", "Module 5: Momentum & Trend Following (module-5)", "2026-11-22 10:30 UTC"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal(text, LicenseText.For(Order));
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ada\r\nOrder: all")]
    [InlineData("Ada\u2028Order: all")]
    public void A_buyer_cannot_write_further_lines_into_it(string buyer) =>
        Assert.Contains("buyer", Assert.Throws<ArgumentException>(() => LicenseText.For(Order with { Buyer = buyer })).Message, StringComparison.Ordinal);
}
