namespace AlgoAcademy.Commerce;

/// <summary>The payment provider's checkout: Stripe, or the test checkout of a development shop.</summary>
public interface IPaymentGateway
{
    /// <summary>The provider's name as orders and inbox rows store it.</summary>
    string Provider { get; }

    /// <summary>Opens a session, or returns the one already opened under the same idempotency key.</summary>
    Task<ProviderAnswer<PaymentSession>> OpenAsync(SessionRequest request, CancellationToken cancellation);

    /// <summary>Fetches a session as it is now.</summary>
    Task<ProviderAnswer<PaymentSession>> FindAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Closes an open session so that it can no longer be paid; one that is not open comes back as it is.</summary>
    Task<ProviderAnswer<PaymentSession>> ExpireAsync(string sessionId, CancellationToken cancellation);
}
