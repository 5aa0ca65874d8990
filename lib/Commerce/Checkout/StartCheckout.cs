using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Turns a wish to buy into one pending order with one open session, however often the button is pressed.</summary>
public sealed class StartCheckout(
    ShopDb db, Offers offers, BundleLines bundles, AccessQuery access, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>Checks the wish against the shop's own prices, places the order or finds the open one, and opens the session.</summary>
    public async Task<StartCheckoutResult> RunAsync(StartCheckoutRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } wish)
            return new StartCheckoutResult.UnknownProduct();
        if (wish.StillBuilding.Count > 0)
            return new StartCheckoutResult.NotOnSale(wish.StillBuilding);
        if (await PriceFaultAsync(request, wish.Price, cancellation) is { } fault)
            return fault;
        if (wish.Product.Kind == ProductKind.Tier && await SubscribedAsync(request.UserId, cancellation) is { } subscribed)
            return subscribed;
        wish = wish with { Lines = await LinesAsync(request.UserId, wish, cancellation) };
        if (wish.Lines.Count == 0)
            return new StartCheckoutResult.AlreadyOwned();

        var (order, replaced) = await PlaceAsync(request.UserId, wish, cancellation);
        foreach (var old in replaced)
        {
            // The old page must not be payable beside the new one; if it was paid a moment ago, that is the answer.
            if (await gateway.ExpireAsync(old.ProviderRef!, cancellation) is ProviderAnswer<PaymentSession>.Found { Value.Status: SessionStatus.Complete })
                return new StartCheckoutResult.AlreadyPaid(old.Id);
        }

        return await OpenSessionAsync(order, wish, request, cancellation);
    }

    // A tier has several prices; the row that the page showed says which of them is meant.
    private async Task<Wish?> FindAsync(StartCheckoutRequest request, CancellationToken cancellation)
    {
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == request.ProductId, cancellation);
        if (product is null)
            return null;
        if (product.Kind != ProductKind.Tier)
            return await offers.FindNowAsync(product.Id, cancellation) is { } offer ? new Wish(product, offer.Price, offer.StillBuilding) : null;
        var key = await db.Prices.Where(row => row.Id == request.PriceId && row.ProductId == product.Id)
            .Select(row => row.LookupKey).FirstOrDefaultAsync(cancellation);
        var prices = await db.Prices.AsNoTracking().Where(row => row.ProductId == product.Id && row.RetiredAt == null).ToListAsync(cancellation);
        var price = prices.Find(row => row.LookupKey == key) ?? prices.FirstOrDefault();
        return price is null ? null : new Wish(product, price, []);
    }

    private async Task<StartCheckoutResult?> PriceFaultAsync(StartCheckoutRequest request, Price live, CancellationToken cancellation)
    {
        if (request.PriceId == live.Id)
            return request.AmountMinor == live.AmountMinor ? null : new StartCheckoutResult.PriceUnknown();
        var wasAsked = await db.Prices.AnyAsync(
            price => price.Id == request.PriceId && price.ProductId == request.ProductId && price.AmountMinor == request.AmountMinor,
            cancellation);
        return wasAsked ? new StartCheckoutResult.PriceChanged(live.Amount) : new StartCheckoutResult.PriceUnknown();
    }

    private async Task<StartCheckoutResult?> SubscribedAsync(string userId, CancellationToken cancellation)
    {
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(row => row.UserId == userId).ToListAsync(cancellation);
        return subscriptions.Find(row => SubscriptionPolicy.IsLive(row.Status)) is { } live
            ? new StartCheckoutResult.AlreadySubscribed(live.Id)
            : null;
    }

    // What the buyer has for ever is not sold again: of a bundle its share comes off the price (P5). What only a tier opens can
    // be bought for keeps.
    private async Task<IReadOnlyList<BundleLine>> LinesAsync(string userId, Wish wish, CancellationToken cancellation)
    {
        var lines = await bundles.OfAsync(wish.Product, wish.Price.Amount, cancellation);
        var rights = await access.RightsAsync(userId, cancellation);
        return [.. lines.Where(line => rights.Decide(AccessItem.Of(line.Product)) is not AccessDecision.Open { Through.EndsAt: null })];
    }

    private async Task<(Order Order, IReadOnlyList<Order> Replaced)> PlaceAsync(string userId, Wish wish, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var pending = await PendingAsync(userId, wish.Product, cancellation);
        var same = pending.Find(order => order.Provider == gateway.Provider && order.Lines[0].PriceId == wish.Price.Id
            && order.Lines.Select(line => line.ProductId).ToHashSet(StringComparer.Ordinal).SetEquals(wish.Lines.Select(line => line.Product.Id)));
        var replaced = pending.Where(order => order != same).ToList();
        foreach (var old in replaced)
            old.State = OrderState.Expired;
        // They must have left the index of pending orders before their successor enters.
        await db.SaveChangesAsync(cancellation);
        var order = same ?? NewOrder(userId, wish);
        if (same is null)
            db.Orders.Add(order);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (order, replaced.FindAll(old => old.ProviderRef is not null && old.Provider == gateway.Provider));
    }

    // One open checkout per product; of tiers only one at all, because a user has one subscription.
    private async Task<List<Order>> PendingAsync(string userId, Product product, CancellationToken cancellation)
    {
        var pending = db.Orders.Include(order => order.Lines).Where(order => order.UserId == userId && order.State == OrderState.Pending);
        return product.Kind == ProductKind.Tier
            ? await pending.Where(order => db.Products.Any(row => row.Id == order.ProductId && row.Kind == ProductKind.Tier)).ToListAsync(cancellation)
            : await pending.Where(order => order.ProductId == product.Id).ToListAsync(cancellation);
    }

    private Order NewOrder(string userId, Wish wish)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var lines = wish.Lines.Select(line => new OrderLine
        {
            Id = Guid.CreateVersion7(now),
            OrderId = id,
            ProductId = line.Product.Id,
            PriceId = wish.Price.Id,
            Title = line.Product.Title,
            AmountMinor = line.Amount.AmountMinor,
            Currency = line.Amount.Currency,
        }).ToList();
        return new Order
        {
            Id = id,
            UserId = userId,
            ProductId = wish.Product.Id,
            AmountMinor = lines.Sum(line => line.AmountMinor),
            Currency = wish.Price.Currency,
            Provider = gateway.Provider,
            CreatedAt = now,
            Lines = lines,
        };
    }

    private async Task<StartCheckoutResult> OpenSessionAsync(Order order, Wish wish, StartCheckoutRequest request, CancellationToken cancellation)
    {
        var email = await db.Users.Where(user => user.Id == order.UserId).Select(user => user.Email).SingleAsync(cancellation);
        var session = new SessionRequest(
            order,
            email ?? throw new InvalidOperationException($"User {order.UserId} must have an e-mail address to buy."),
            new Uri(request.Site, "checkout/success?session_id={CHECKOUT_SESSION_ID}"),
            new Uri(request.Site, $"checkout/cancelled?order={order.Id}"))
        {
            SubscribeTo = wish.Product.Kind == ProductKind.Tier ? wish.Price.LookupKey : null,
            CustomerRef = await db.Subscriptions.Where(row => row.UserId == order.UserId && row.Provider == order.Provider)
                .OrderByDescending(row => row.CreatedAt).Select(row => row.CustomerRef).FirstOrDefaultAsync(cancellation),
        };

        var found = order.ProviderRef is null
            ? await gateway.OpenAsync(session, cancellation)
            : await gateway.FindAsync(order.ProviderRef, cancellation);
        // Expired, unknown there, or a key that was used with other words (the e-mail changed): the next attempt has a new key.
        if (found is ProviderAnswer<PaymentSession>.Missing or ProviderAnswer<PaymentSession>.Found { Value.Status: SessionStatus.Expired }
            or ProviderAnswer<PaymentSession>.Refused { Code: StripeConnection.KeyReused })
        {
            order.CheckoutAttempt++;
            await db.SaveChangesAsync(cancellation);
            found = await gateway.OpenAsync(session, cancellation);
        }

        return await RememberAsync(order, found, cancellation);
    }

    private async Task<StartCheckoutResult> RememberAsync(Order order, ProviderAnswer<PaymentSession> found, CancellationToken cancellation)
    {
        switch (found)
        {
            case ProviderAnswer<PaymentSession>.Found { Value: { Url: { } url, Status: SessionStatus.Open } session }:
                order.ProviderRef = session.Id;
                await db.SaveChangesAsync(cancellation);
                return new StartCheckoutResult.Started(order.Id, url);
            case ProviderAnswer<PaymentSession>.Found { Value.Status: SessionStatus.Complete }:
                return new StartCheckoutResult.AlreadyPaid(order.Id);
            case ProviderAnswer<PaymentSession>.Unavailable down:
                return new StartCheckoutResult.Unavailable(down.Reason, down.RetryAfter);
            default:
                return new StartCheckoutResult.Unavailable(
                    "The payment provider opened no session that can be paid.", TimeSpan.FromSeconds(30));
        }
    }

    private sealed record Wish(Product Product, Price Price, IReadOnlyList<string> StillBuilding)
    {
        public IReadOnlyList<BundleLine> Lines { get; init; } = [];
    }
}
