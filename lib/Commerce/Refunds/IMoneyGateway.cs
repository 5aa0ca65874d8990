namespace AlgoAcademy.Commerce;

/// <summary>The payment provider's money: payments, and what goes back.</summary>
public interface IMoneyGateway
{
    /// <summary>Fetches a payment with its refunds and disputes as they are now.</summary>
    Task<ProviderAnswer<RemotePayment>> FindAsync(string paymentRef, CancellationToken cancellation);

    /// <summary>The payment that a refund, charge or dispute is about.</summary>
    Task<ProviderAnswer<string>> PaymentOfAsync(string objectRef, CancellationToken cancellation);

    /// <summary>Pays back, or returns the refund already made under the same key.</summary>
    Task<ProviderAnswer<RemoteRefund>> RefundAsync(RefundDraft draft, CancellationToken cancellation);
}
