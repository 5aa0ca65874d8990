using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Turns a wish to buy into one pending order with one open session, however often the button is pressed.</summary>
public sealed class StartCheckout(ShopDb db, Offers offers, AccessQuery access, IPaymentGateway gateway, TimeProvider clock)
{
    /// <summary>Checks the wish against the shop's own prices, places the order or finds the open one, and opens the session.</summary>
    public async Task<StartCheckoutResult> RunAsync(StartCheckoutRequest request, CancellationToken cancellation)
    {
        var offer = await offers.FindAsync(request.ProductId, cancellation);
        if (offer is null)
            return new StartCheckoutResult.UnknownProduct();
        if (!offer.OnSale)
            return new StartCheckoutResult.NotOnSale(offer.StillBuilding);
        if (await PriceFaultAsync(request, offer.Price, cancellation) is { } fault)
            return fault;
        if (await access.DecideAsync(request.UserId, AccessItem.Of(offer.Product), cancellation) is AccessDecision.Open)
            return new StartCheckoutResult.AlreadyOwned();

        var order = await PlaceAsync(request.UserId, offer, cancellation);
        return await OpenSessionAsync(order, request, cancellation);
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

    private async Task<Order> PlaceAsync(string userId, Offer offer, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var pending = await db.Orders.Include(order => order.Lines).FirstOrDefaultAsync(
            order => order.UserId == userId && order.ProductId == offer.Product.Id && order.State == OrderState.Pending,
            cancellation);
        if (pending is not null && pending.Provider == gateway.Provider && pending.Lines[0].PriceId == offer.Price.Id)
            return pending;

        if (pending is not null)
        {
            pending.State = OrderState.Expired;
            // It must have left the index of pending orders before its successor enters.
            await db.SaveChangesAsync(cancellation);
        }

        var order = NewOrder(userId, offer);
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return order;
    }

    private Order NewOrder(string userId, Offer offer)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var line = new OrderLine
        {
            Id = Guid.CreateVersion7(now),
            OrderId = id,
            ProductId = offer.Product.Id,
            PriceId = offer.Price.Id,
            Title = offer.Product.Title,
            AmountMinor = offer.Price.AmountMinor,
            Currency = offer.Price.Currency,
        };
        return new Order
        {
            Id = id,
            UserId = userId,
            ProductId = offer.Product.Id,
            AmountMinor = line.AmountMinor,
            Currency = line.Currency,
            Provider = gateway.Provider,
            CreatedAt = now,
            Lines = [line],
        };
    }

    private async Task<StartCheckoutResult> OpenSessionAsync(Order order, StartCheckoutRequest request, CancellationToken cancellation)
    {
        var email = await db.Users.Where(user => user.Id == order.UserId).Select(user => user.Email).SingleAsync(cancellation);
        var session = new SessionRequest(
            order,
            email ?? throw new InvalidOperationException($"User {order.UserId} must have an e-mail address to buy."),
            new Uri(request.Site, "checkout/success?session_id={CHECKOUT_SESSION_ID}"),
            new Uri(request.Site, $"checkout/cancelled?order={order.Id}"));

        var found = order.ProviderRef is null
            ? await gateway.OpenAsync(session, cancellation)
            : await gateway.FindAsync(order.ProviderRef, cancellation);
        if (found is SessionLookup.Missing or SessionLookup.Found { Session.Status: SessionStatus.Expired })
        {
            order.CheckoutAttempt++;
            await db.SaveChangesAsync(cancellation);
            found = await gateway.OpenAsync(session, cancellation);
        }

        return await RememberAsync(order, found, cancellation);
    }

    private async Task<StartCheckoutResult> RememberAsync(Order order, SessionLookup found, CancellationToken cancellation)
    {
        switch (found)
        {
            case SessionLookup.Found { Session: { Url: { } url, Status: SessionStatus.Open } session }:
                order.ProviderRef = session.Id;
                await db.SaveChangesAsync(cancellation);
                return new StartCheckoutResult.Started(order.Id, url);
            case SessionLookup.Found { Session.Status: SessionStatus.Complete }:
                return new StartCheckoutResult.AlreadyPaid(order.Id);
            case SessionLookup.Unavailable down:
                return new StartCheckoutResult.Unavailable(down.Reason, down.RetryAfter);
            default:
                return new StartCheckoutResult.Unavailable(
                    "The payment provider opened no session that can be paid.", TimeSpan.FromSeconds(30));
        }
    }
}
