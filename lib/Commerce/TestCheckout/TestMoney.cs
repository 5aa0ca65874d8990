using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Payments and refunds of the test checkout: no money anywhere, the same answers. Nobody disputes.</summary>
public sealed class TestMoney(ShopDb db, TimeProvider clock) : IMoneyGateway
{
    private const string Prefix = "pi_test_";

    /// <summary>The id of the payment of a session.</summary>
    public static string PaymentOf(string sessionId) => Prefix + sessionId;

    /// <inheritdoc/>
    public async Task<ProviderAnswer<RemotePayment>> FindAsync(string paymentRef, CancellationToken cancellation)
    {
        var session = paymentRef.StartsWith(Prefix, StringComparison.Ordinal)
            ? await db.TestSessions.AsNoTracking().FirstOrDefaultAsync(
                row => row.Id == paymentRef.Substring(Prefix.Length) && row.PaymentStatus == PaymentStatus.Paid, cancellation)
            : null;
        if (session is null)
            return new ProviderAnswer<RemotePayment>.Missing();
        var refunds = await db.TestRefunds.AsNoTracking().Where(row => row.PaymentRef == paymentRef)
            .OrderBy(row => row.CreatedAt).ToListAsync(cancellation);
        return new ProviderAnswer<RemotePayment>.Found(new RemotePayment(
            paymentRef, session.Amount, session.ClientReference, SubscriptionRef: null, LiveMode: false, [.. refunds.Select(Read)], []));
    }

    /// <inheritdoc/>
    public async Task<ProviderAnswer<string>> PaymentOfAsync(string objectRef, CancellationToken cancellation)
    {
        var refund = await db.TestRefunds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == objectRef, cancellation);
        return refund is null ? new ProviderAnswer<string>.Missing() : new ProviderAnswer<string>.Found(refund.PaymentRef);
    }

    /// <inheritdoc/>
    public async Task<ProviderAnswer<RemoteRefund>> RefundAsync(RefundDraft draft, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var refund = await db.TestRefunds.FirstOrDefaultAsync(row => row.IdempotencyKey == draft.IdempotencyKey, cancellation);
        if (refund is null)
        {
            refund = new TestRefund
            {
                Id = "re_test_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                PaymentRef = draft.PaymentRef,
                IdempotencyKey = draft.IdempotencyKey,
                AmountMinor = draft.Amount.AmountMinor,
                Currency = draft.Amount.Currency,
                LineIds = string.Join(' ', draft.LineIds),
                CreatedAt = clock.GetUtcNow(),
            };
            db.TestRefunds.Add(refund);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return new ProviderAnswer<RemoteRefund>.Found(Read(refund));
    }

    private static RemoteRefund Read(TestRefund refund) => new(
        refund.Id,
        new Money(refund.AmountMinor, refund.Currency),
        RefundStatus.Succeeded,
        [.. refund.LineIds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.Parse(id, CultureInfo.InvariantCulture))]);
}
