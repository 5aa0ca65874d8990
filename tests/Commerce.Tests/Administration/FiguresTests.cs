using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Administration;

/// <summary>The figures of a small shop, counted by hand.</summary>
public sealed class FiguresTests
{
    private static readonly FigureRange November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));

    [Fact]
    public async Task Signups_count_the_days_of_the_range_and_conversion_those_who_have_paid_since()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        await AddAsync(
            shop,
            User("october", At(10, 31, 23, 59)), User("first", At(11, 1)), User("last", At(11, 30, 23, 59)), User("december", At(12, 1)),
            // Paid in December: the account still counts for November, when it was made. A full coupon is no payment.
            Order("first", "module-5", 5700, At(12, 5)), Order("last", "module-5", 5700, At(11, 30), payment: null));

        Assert.Equal(2, await FigureAsync(shop, figures => figures.SignupsAsync(November, default)));
        Assert.Equal(1, await FigureAsync(shop, figures => figures.PayingAsync(November, default)));
    }

    [Fact]
    public async Task Sales_are_summed_by_product_and_by_month_and_leave_out_what_was_not_paid()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        await AddAsync(
            shop,
            Order("a", "module-5", 5700, At(11, 1)), Order("b", "module-5", 5700, At(11, 30, 23, 59)), Order("a", "grid-bot", 29700, At(11, 3)),
            Order("c", "module-5", 5700, At(12, 1)), Order("d", "module-5", 5700, At(10, 31, 23, 59)), Order("d", "module-1", 4700, null),
            Order("e", "module-1", 4700, At(11, 4), payment: null));

        var products = await FigureAsync(shop, figures => figures.SalesByProductAsync(November, default));
        var months = await FigureAsync(shop, figures => figures.SalesByMonthAsync(new FigureRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), default));

        // 2 × 57 = 114; 297.
        Assert.Equal([new ProductSales("grid-bot", 1, Usd(29700)), new ProductSales("module-5", 2, Usd(11400))], products);
        Assert.Equal(
            [new MonthSales(new DateOnly(2026, 12, 1), 1, Usd(5700)), new MonthSales(new DateOnly(2026, 11, 1), 3, Usd(41100)), new MonthSales(new DateOnly(2026, 10, 1), 1, Usd(5700))],
            months);
    }

    [Fact]
    public async Task Refunds_that_failed_do_not_count()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var payment = new Payment { Id = Guid.NewGuid(), Provider = "scripted", ProviderRef = "pi_1", AmountMinor = 9000, Currency = "USD" };
        await AddAsync(shop, payment);
        await AddAsync(
            shop,
            Refund(payment, "re_1", 1000, RefundStatus.Succeeded, At(11, 2)), Refund(payment, "re_2", 500, RefundStatus.Pending, At(11, 3)),
            Refund(payment, "re_3", 7000, RefundStatus.Failed, At(11, 4)), Refund(payment, "re_4", 200, RefundStatus.Succeeded, At(12, 1)));

        Assert.Equal([new RefundSum(2, Usd(1500))], await FigureAsync(shop, figures => figures.RefundsAsync(November, default)));
    }

    [Fact]
    public async Task Monthly_recurring_revenue_takes_a_twelfth_of_a_year_and_no_duplicate_trial_or_ended_plan()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        var running = Plan("sub_1", "elite_yearly", SubscriptionStatus.Active);
        var duplicate = Plan("sub_2", "elite_yearly", SubscriptionStatus.Active);
        duplicate.DuplicateOf = running.Id;
        await AddAsync(
            shop, running, duplicate, Plan("sub_3", "basic_monthly", SubscriptionStatus.Active), Plan("sub_4", "basic_monthly", SubscriptionStatus.PastDue),
            Plan("sub_5", "basic_monthly", SubscriptionStatus.Canceled), Plan("sub_6", "basic_monthly", SubscriptionStatus.Trialing));

        var plans = await FigureAsync(shop, figures => figures.PlansAsync(default));

        Assert.Equal([new PlanCount("basic_monthly", 2, Usd(4700)), new PlanCount("elite_yearly", 1, Usd(297000))], plans);
        // 2 × 47 and 2,970 / 12 = 247.50.
        Assert.Equal([Usd(9400), Usd(24750)], plans.Select(plan => plan.Monthly));
    }

    [Fact]
    public async Task Downloads_count_links_given_not_refusals()
    {
        await using var shop = await TestShop.OpenAsync(publishModule5: false);
        await AddAsync(
            shop,
            Download(DownloadOutcome.LinkIssued, At(11, 1)), Download(DownloadOutcome.LinkIssued, At(11, 30, 23, 59)), Download(DownloadOutcome.Opened, At(11, 2)),
            Download(DownloadOutcome.Refused, At(11, 2)), Download(DownloadOutcome.LinkIssued, At(12, 1)));

        Assert.Equal(2, await FigureAsync(shop, figures => figures.DownloadsAsync(November, default)));
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-01")]
    [InlineData("1999-12-31", "2000-01-02")]
    [InlineData("2010-01-01", "2026-01-01")]
    public void A_range_that_cannot_be_says_so(string first, string last) => Assert.NotNull(new FigureRange(
        DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)).Fault);

    internal static Task<T> FigureAsync<T>(TestShop shop, Func<ShopFigures, Task<T>> ask) => shop.RunAsync(ask);

    private static DateTimeOffset At(int month, int day, int hour = 0, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);

    private static Money Usd(long cents) => new(cents, "USD");

    private static Task AddAsync(TestShop shop, params object[] rows) => shop.ReadAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    private static ShopUser User(string id, DateTimeOffset made) => new() { Id = id, UserName = id, Email = id + "@example.com", NormalizedUserName = id.ToUpperInvariant(), CreatedAt = made };

    private static Order Order(string user, string product, long cents, DateTimeOffset? paid, string? payment = "pi_x") => new()
    {
        Id = Guid.NewGuid(),
        UserId = user,
        ProductId = product,
        State = paid is null ? OrderState.Failed : OrderState.Paid,
        AmountMinor = cents,
        Currency = "USD",
        Provider = "scripted",
        ProviderRef = "cs_" + Guid.NewGuid().ToString("N"),
        PaymentRef = payment,
        CreatedAt = paid ?? At(11, 1),
        PaidAt = paid,
    };

    private static Refund Refund(Payment payment, string reference, long cents, RefundStatus status, DateTimeOffset at) => new()
    {
        Id = Guid.NewGuid(),
        PaymentId = payment.Id,
        Provider = "scripted",
        ProviderRef = reference,
        AmountMinor = cents,
        Currency = "USD",
        LineIds = "",
        Status = status,
        CreatedAt = at,
    };

    private static Subscription Plan(string reference, string key, SubscriptionStatus status) => new()
    {
        Id = Guid.NewGuid(),
        Provider = "scripted",
        ProviderRef = reference,
        UserId = "u-" + reference,
        CustomerRef = "cus_" + reference,
        ProductId = key.Split('_')[0],
        LookupKey = key,
        Status = status,
        CreatedAt = At(11, 1),
    };

    private static DownloadRecord Download(DownloadOutcome outcome, DateTimeOffset at) =>
        new() { Id = Guid.NewGuid(), UserId = "u", ReleaseId = Guid.NewGuid(), At = at, Outcome = outcome };
}
