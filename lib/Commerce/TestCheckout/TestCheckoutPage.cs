using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>What a buyer can do on the test checkout's page; exists only where the test checkout is switched on.</summary>
public sealed class TestCheckoutPage(ShopDb db, SendTestEvent send, TimeProvider clock)
{
    /// <summary>The session with this id, or null.</summary>
    public Task<TestSession?> FindAsync(string sessionId, CancellationToken cancellation) =>
        db.TestSessions.AsNoTracking().FirstOrDefaultAsync(session => session.Id == sessionId, cancellation);

    /// <summary>Marks the session paid and tells the shop's webhook so. Pressing again pays nothing twice.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="webhook">The shop's own webhook.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Where the buyer goes next; null when there is no such session or it has expired.</returns>
    public async Task<Uri?> PayAsync(string sessionId, Uri webhook, CancellationToken cancellation)
    {
        var session = await db.TestSessions.FirstOrDefaultAsync(row => row.Id == sessionId, cancellation);
        if (session is null || session.Status == SessionStatus.Expired)
            return null;
        (session.Status, session.PaymentStatus) = (SessionStatus.Complete, PaymentStatus.Paid);
        if (session.SubscribeTo is { } key && session.SubscriptionRef is null)
        {
            var subscription = TestSubscriptions.Begin(session, key, clock.GetUtcNow());
            session.SubscriptionRef = subscription.Id;
            db.TestSubscriptions.Add(subscription);
        }

        await db.SaveChangesAsync(cancellation);
        await send.RunAsync(StripeEvents.CheckoutCompleted, session, webhook, cancellation);
        return new Uri(session.SuccessUrl);
    }
}
