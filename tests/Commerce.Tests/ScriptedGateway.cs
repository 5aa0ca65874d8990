using System.Collections.Concurrent;

namespace AlgoAcademy.Commerce.Tests;

/// <summary>A payment provider whose sessions the test sets, as the real one's would change between an event and its refetch.</summary>
public sealed class ScriptedGateway : IPaymentGateway
{
    private readonly ConcurrentDictionary<string, string> _idsByKey = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, PaymentSession> Sessions { get; } = new(StringComparer.Ordinal);

    public string? Down { get; set; }

    public string Provider => "scripted";

    public int Opened => _idsByKey.Count;

    public Task<ProviderAnswer<PaymentSession>> OpenAsync(SessionRequest request, CancellationToken cancellation)
    {
        if (Down is not null)
            return Task.FromResult<ProviderAnswer<PaymentSession>>(new ProviderAnswer<PaymentSession>.Unavailable(Down, TimeSpan.FromSeconds(5)));
        var id = _idsByKey.GetOrAdd(request.IdempotencyKey, key => "cs_" + key.Replace(':', '_'));
        var session = Sessions.GetOrAdd(id, _ => new PaymentSession(
            id, new Uri("https://pay.example/" + id), SessionStatus.Open, PaymentStatus.Unpaid,
            request.Order.Id.ToString(), request.Order.Amount, LiveMode: false, PaymentRef: null));
        return Task.FromResult<ProviderAnswer<PaymentSession>>(new ProviderAnswer<PaymentSession>.Found(session));
    }

    public Task<ProviderAnswer<PaymentSession>> FindAsync(string sessionId, CancellationToken cancellation) =>
        Task.FromResult<ProviderAnswer<PaymentSession>>(
            sessionId == "cs_poison" ? throw new InvalidOperationException("poison")
            : Down is not null ? new ProviderAnswer<PaymentSession>.Unavailable(Down, TimeSpan.FromSeconds(5))
            : Sessions.TryGetValue(sessionId, out var session) ? new ProviderAnswer<PaymentSession>.Found(session) : new ProviderAnswer<PaymentSession>.Missing());

    public Task<ProviderAnswer<PaymentSession>> ExpireAsync(string sessionId, CancellationToken cancellation)
    {
        if (Sessions[sessionId].Status == SessionStatus.Open)
            Set(sessionId, open => open with { Url = null, Status = SessionStatus.Expired });
        return FindAsync(sessionId, cancellation);
    }

    public void Pay(string sessionId) => Set(sessionId, session => session with
    {
        Url = null,
        Status = SessionStatus.Complete,
        PaymentStatus = PaymentStatus.Paid,
        PaymentRef = "pi_1",
    });

    public void Set(string sessionId, Func<PaymentSession, PaymentSession> change) => Sessions[sessionId] = change(Sessions[sessionId]);
}
