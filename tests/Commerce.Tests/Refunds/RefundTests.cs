using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce.Tests.Refunds;

/// <summary>Money that goes back: rows R1 to R4, R7, O4 and P7 of the fault matrix.</summary>
public sealed class RefundTests
{
    [Fact]
    public async Task R1_a_full_refund_closes_the_module_at_the_next_request_and_keeps_the_books()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();
        await shop.DeliverAsync();
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));

        var refunded = Assert.IsType<RefundResult.Refunded>(await RefundAsync(shop, session));

        Assert.Equal(new Money(5700, "USD"), refunded.Amount);
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.Refunded, await StateAsync(shop));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Purchases.CountAsync()));
        await shop.DeliverAsync();
        Assert.IsType<RefundResult.AlreadyRefunded>(await RefundAsync(shop, session));
        Assert.Single(Refunds(shop));
    }

    [Fact]
    public async Task R1_two_people_who_press_refund_at_once_pay_back_once()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (_, session, _) = await shop.BuyAsync();
        await shop.DeliverAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RefundAsync(shop, session))));

        Assert.Single(Refunds(shop));
        Assert.Equal(OrderState.Refunded, await StateAsync(shop));
    }

    [Fact]
    public async Task R2_a_part_by_a_persons_word_goes_back_once_keeps_access_and_is_flagged()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();
        await shop.DeliverAsync();
        var act = new AdminAct("admin-1", "a chart was missing");
        var order = await shop.Shop.ReadAsync(db => db.Orders.AsNoTracking().SingleAsync(row => row.ProviderRef == session));
        Task<AdminResult> PartAsync(long cents, int known) => shop.Shop.RunAsync<RefundDesk, AdminResult>(
            desk => desk.PartAsync(new PartialRefund(order.Id, new Money(cents, "USD"), known), act, CancellationToken.None));

        Assert.IsType<AdminResult.Refused>(await PartAsync(5701, 0));
        Assert.IsType<AdminResult.Refused>(await PartAsync(0, 0));
        Assert.IsType<AdminResult.Done>(await PartAsync(1000, 0));
        // Pressed twice: the page it was pressed on has seen no refund.
        Assert.IsType<AdminResult.Refused>(await PartAsync(1000, 0));

        Assert.Single(Refunds(shop));
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.PartlyRefunded, await StateAsync(shop));
        Assert.True(await shop.Shop.ReadAsync(db => db.Refunds.Select(row => row.Flagged).SingleAsync()));
        // What is left is 57 - 10 = 47, and that closes it.
        Assert.IsType<AdminResult.Done>(await shop.Shop.RunAsync<RefundDesk, AdminResult>(desk => desk.LinesAsync(order.Id, [], act, CancellationToken.None)));
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(5700, await shop.Shop.ReadAsync(db => db.Refunds.SumAsync(row => row.AmountMinor)));
        Assert.All(await shop.Shop.ReadAsync(db => db.Audit.Where(line => line.Action == "admin.refund").ToListAsync()), line => Assert.Equal((act.By, act.Reason), (line.By, line.Reason)));
    }

    [Fact]
    public async Task R2_a_partial_refund_that_names_no_item_keeps_access_and_is_flagged()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, payment) = await shop.BuyAsync();
        await shop.DeliverAsync();

        shop.Stripe.RefundByHand(payment, 1000);
        await shop.DeliverAsync();

        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.PartlyRefunded, await StateAsync(shop));
        Assert.True(await shop.Shop.ReadAsync(db => db.Refunds.Select(row => row.Flagged).SingleAsync()));

        shop.Stripe.RefundByHand(payment);
        await shop.DeliverAsync();
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.False(await shop.Shop.ReadAsync(db => db.Refunds.AnyAsync(row => row.Flagged)));
    }

    [Fact]
    public async Task R2_a_refund_by_item_closes_that_item_alone()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, session, _) = await shop.BuyAsync();
        await SplitAsync(shop);
        await shop.DeliverAsync();
        var lines = await shop.Shop.ReadAsync(db => db.Set<OrderLine>().OrderBy(line => line.ProductId).ToListAsync());

        var refunded = Assert.IsType<RefundResult.Refunded>(await RefundAsync(shop, session, lines[0].Id));

        // 57.00 paid for lines of 57.00 and 57.00.
        Assert.Equal(2850, refunded.Amount.AmountMinor);
        Assert.False(await shop.Shop.IsOpenAsync(user, lines[0].ProductId));
        Assert.True(await shop.Shop.IsOpenAsync(user, lines[1].ProductId));
        Assert.IsType<RefundResult.AlreadyRefunded>(await RefundAsync(shop, session, lines[0].Id));
    }

    [Fact]
    public async Task R3_a_refund_that_fails_gives_back_what_it_closed()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, payment) = await shop.BuyAsync();
        await shop.DeliverAsync();
        var refund = shop.Stripe.RefundByHand(payment);
        await shop.DeliverAsync();
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));

        shop.Stripe.FailRefund(refund);
        await shop.DeliverAsync();

        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Equal(OrderState.Paid, await StateAsync(shop));
    }

    [Theory]
    [InlineData("warning_needs_response", true)]
    [InlineData("needs_response", false)]
    [InlineData("under_review", false)]
    [InlineData("lost", false)]
    [InlineData("won", true)]
    [InlineData("warning_closed", true)]
    [InlineData("prevented", false)]
    [InlineData("appeal_needs_response", false)]
    public async Task R4_a_dispute_suspends_and_a_won_one_restores(string status, bool open)
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, payment) = await shop.BuyAsync();
        await shop.DeliverAsync();
        var dispute = shop.Stripe.OpenDispute(payment, "needs_response");
        await shop.DeliverAsync();
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));

        shop.Stripe.SetDispute(dispute, status);
        await shop.DeliverAsync();

        Assert.Equal(open, await shop.Shop.IsOpenAsync(user, "module-5"));
        shop.Stripe.SetDispute(dispute, "won");
        await shop.DeliverAsync();
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task R4_a_disputed_bill_suspends_the_subscription_until_it_is_won()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();
        var dispute = shop.Stripe.OpenDispute(BillOf(shop, subscription), "needs_response");
        await shop.DeliverAsync();
        Assert.Null(await shop.TierAsync(user));

        shop.Stripe.SetDispute(dispute, "won");
        await shop.DeliverAsync();
        Assert.Equal("basic", await shop.TierAsync(user));
    }

    [Fact]
    public async Task R7_a_refunded_renewal_leaves_access_to_the_subscriptions_state()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, subscription) = await shop.SubscribeAsync("basic_monthly");
        await shop.DeliverAsync();

        shop.Stripe.RefundByHand(BillOf(shop, subscription));
        await shop.DeliverAsync();

        Assert.Equal("basic", await shop.TierAsync(user));
        Assert.Equal(1, await shop.Shop.ReadAsync(db => db.Refunds.CountAsync()));
        Assert.Equal(0, await shop.Shop.ReadAsync(db => db.Orphans.CountAsync()));
        shop.Stripe.SetStatus(subscription, "canceled");
        await shop.DeliverAsync();
        Assert.Null(await shop.TierAsync(user));
    }

    [Fact]
    public async Task O4_a_refund_heard_of_before_the_payment_ends_refunded_without_access()
    {
        await using var shop = await BillingShop.OpenAsync();
        var (user, _, payment) = await shop.BuyAsync();
        shop.Stripe.RefundByHand(payment);

        await shop.DeliverAsync(events => events.Reverse());

        Assert.Equal(OrderState.Refunded, await StateAsync(shop));
        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
    }

    [Fact]
    public async Task P7_a_full_discount_is_granted_and_its_refund_moves_no_money()
    {
        await using var shop = await BillingShop.OpenAsync();
        var user = await shop.Shop.UserAsync();
        await shop.Shop.StartAsync(user);
        var session = await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.ProviderRef!).SingleAsync());
        shop.Stripe.Complete(session, percentOff: 100);
        await shop.DeliverAsync();
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));

        Assert.IsType<RefundResult.Closed>(await RefundAsync(shop, session));

        Assert.False(await shop.Shop.IsOpenAsync(user, "module-5"));
        Assert.Empty(Refunds(shop));
    }

    [Fact]
    public async Task A_discount_of_a_part_is_paid_and_refunded_at_what_was_paid()
    {
        await using var shop = await BillingShop.OpenAsync();
        var user = await shop.Shop.UserAsync();
        await shop.Shop.StartAsync(user);
        var session = await shop.Shop.ReadAsync(db => db.Orders.Select(order => order.ProviderRef!).SingleAsync());
        shop.Stripe.Complete(session, percentOff: 50);
        await shop.DeliverAsync();
        Assert.True(await shop.Shop.IsOpenAsync(user, "module-5"));

        Assert.Equal(2850, Assert.IsType<RefundResult.Refunded>(await RefundAsync(shop, session)).Amount.AmountMinor);
    }

    [Fact]
    public void The_shares_of_the_lines_add_up_to_the_cent() =>
        Check.Sample(
            Gen.Select(Gen.Long[0, 1_000_000].Array[1, 9], Gen.Long[0, 10_000_000]),
            sample =>
            {
                var lines = sample.Item1.Select(amount => new OrderLine
                {
                    Id = Guid.NewGuid(),
                    OrderId = Guid.Empty,
                    ProductId = "p",
                    PriceId = Guid.Empty,
                    Title = "t",
                    AmountMinor = amount,
                    Currency = "USD",
                }).ToList();
                var shares = LineShares.Of(lines, sample.Item2);
                var total = lines.Sum(line => line.AmountMinor);
                Assert.Equal(total == 0 ? 0 : sample.Item2, shares.Values.Sum());
                foreach (var line in lines.Where(_ => total > 0))
                    Assert.InRange(shares[line.Id] - ((decimal)sample.Item2 * line.AmountMinor / total), -1m, 1m);
            });

    private static async Task<RefundResult> RefundAsync(BillingShop shop, string session, params Guid[] lines)
    {
        var order = await shop.Shop.ReadAsync(db => db.Orders.AsNoTracking().SingleAsync(row => row.ProviderRef == session));
        return await shop.Shop.RunAsync<RefundOrder, RefundResult>(refund => refund.RunAsync(order.Id, lines, "admin", CancellationToken.None));
    }

    private static List<System.Text.Json.Nodes.JsonObject> Refunds(BillingShop shop) =>
        [.. shop.Stripe.Objects.Values.Where(candidate => candidate["object"]!.GetValue<string>() == "refund")];

    private static string BillOf(BillingShop shop, string subscription) => shop.Stripe.Objects.Values.Single(candidate =>
        candidate["object"]!.GetValue<string>() == "invoice_payment"
        && candidate["invoice"]!.GetValue<string>() == shop.Stripe.Objects[subscription]["latest_invoice"]!.GetValue<string>())
        ["payment"]!["payment_intent"]!.GetValue<string>();

    // A second line of the same price, as a bundle has.
    private static Task<int> SplitAsync(BillingShop shop) => shop.Shop.ReadAsync(async db =>
    {
        var line = await db.Set<OrderLine>().SingleAsync();
        var price = await db.Prices.SingleAsync(row => row.ProductId == "module-6");
        db.Add(new OrderLine
        {
            Id = Guid.NewGuid(),
            OrderId = line.OrderId,
            ProductId = "module-6",
            PriceId = price.Id,
            Title = "Another",
            AmountMinor = price.AmountMinor,
            Currency = "USD",
        });
        return await db.SaveChangesAsync();
    });

    private static Task<OrderState> StateAsync(BillingShop shop) => shop.Shop.ReadAsync(db => db.Orders.Select(order => order.State).SingleAsync());
}
