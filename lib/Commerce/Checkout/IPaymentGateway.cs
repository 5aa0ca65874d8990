namespace AlgoAcademy.Commerce;

/// <summary>The payment provider: Stripe, or the test checkout of a development shop.</summary>
public interface IPaymentGateway
{
    /// <summary>The provider's name as orders and inbox rows store it.</summary>
    string Provider { get; }

    /// <summary>Opens a session, or returns the one already opened under the same idempotency key.</summary>
    Task<SessionLookup> OpenAsync(SessionRequest request, CancellationToken cancellation);

    /// <summary>Fetches a session as it is now.</summary>
    Task<SessionLookup> FindAsync(string sessionId, CancellationToken cancellation);
}
