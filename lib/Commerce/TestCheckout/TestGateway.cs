using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The payment provider of a shop without an account: sessions in the shop's own database, no money anywhere.</summary>
public sealed class TestGateway(ShopDb db) : IPaymentGateway
{
    /// <inheritdoc/>
    public string Provider => "test";

    /// <inheritdoc/>
    public async Task<ProviderAnswer<PaymentSession>> OpenAsync(SessionRequest request, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var session = await db.TestSessions.FirstOrDefaultAsync(
            row => row.IdempotencyKey == request.IdempotencyKey, cancellation);
        if (session is null)
        {
            session = NewSession(request);
            db.TestSessions.Add(session);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new ProviderAnswer<PaymentSession>.Found(Read(session));
    }

    /// <inheritdoc/>
    public async Task<ProviderAnswer<PaymentSession>> FindAsync(string sessionId, CancellationToken cancellation)
    {
        var session = await db.TestSessions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == sessionId, cancellation);
        return session is null ? new ProviderAnswer<PaymentSession>.Missing() : new ProviderAnswer<PaymentSession>.Found(Read(session));
    }

    /// <inheritdoc/>
    public async Task<ProviderAnswer<PaymentSession>> ExpireAsync(string sessionId, CancellationToken cancellation)
    {
        var session = await db.TestSessions.FirstOrDefaultAsync(row => row.Id == sessionId, cancellation);
        if (session is null)
            return new ProviderAnswer<PaymentSession>.Missing();
        if (session.Status == SessionStatus.Open)
            session.Status = SessionStatus.Expired;
        await db.SaveChangesAsync(cancellation);
        return new ProviderAnswer<PaymentSession>.Found(Read(session));
    }

    private static TestSession NewSession(SessionRequest request)
    {
        var id = "cs_test_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return new TestSession
        {
            Id = id,
            IdempotencyKey = request.IdempotencyKey,
            UserId = request.Order.UserId,
            SubscribeTo = request.SubscribeTo,
            ClientReference = request.Order.Id.ToString(),
            Title = request.Order.Lines[0].Title,
            AmountMinor = request.Order.AmountMinor,
            Currency = request.Order.Currency,
            Status = SessionStatus.Open,
            PaymentStatus = PaymentStatus.Unpaid,
            PayUrl = new Uri(request.CancelUrl, $"/test-checkout/{id}").AbsoluteUri,
            SuccessUrl = request.SuccessUrl.OriginalString
                .Replace("%7BCHECKOUT_SESSION_ID%7D", id, StringComparison.Ordinal)
                .Replace("{CHECKOUT_SESSION_ID}", id, StringComparison.Ordinal),
            CancelUrl = request.CancelUrl.AbsoluteUri,
        };
    }

    private static PaymentSession Read(TestSession session) => new(
        session.Id,
        session.Status == SessionStatus.Open ? new Uri(session.PayUrl) : null,
        session.Status,
        session.PaymentStatus,
        session.ClientReference,
        session.Amount,
        LiveMode: false,
        PaymentRef: session.PaymentStatus == PaymentStatus.Paid && session.SubscribeTo is null ? TestMoney.PaymentOf(session.Id) : null)
    {
        SubscriptionRef = session.SubscriptionRef,
        CustomerRef = "cus_test_" + session.UserId,
    };
}
