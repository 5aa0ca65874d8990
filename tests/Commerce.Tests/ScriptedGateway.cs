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

    public Task<SessionLookup> OpenAsync(SessionRequest request, CancellationToken cancellation)
    {
        if (Down is not null)
            return Task.FromResult<SessionLookup>(new SessionLookup.Unavailable(Down, TimeSpan.FromSeconds(5)));
        var id = _idsByKey.GetOrAdd(request.IdempotencyKey, key => "cs_" + key.Replace(':', '_'));
        var session = Sessions.GetOrAdd(id, _ => new PaymentSession(
            id, new Uri("https://pay.example/" + id), SessionStatus.Open, PaymentStatus.Unpaid,
            request.Order.Id.ToString(), request.Order.Amount, LiveMode: false, PaymentRef: null));
        return Task.FromResult<SessionLookup>(new SessionLookup.Found(session));
    }

    public Task<SessionLookup> FindAsync(string sessionId, CancellationToken cancellation) =>
        Task.FromResult<SessionLookup>(
            sessionId == "cs_poison" ? throw new InvalidOperationException("poison")
            : Down is not null ? new SessionLookup.Unavailable(Down, TimeSpan.FromSeconds(5))
            : Sessions.TryGetValue(sessionId, out var session) ? new SessionLookup.Found(session) : new SessionLookup.Missing());

    public void Pay(string sessionId) => Set(sessionId, session => session with
    {
        Url = null,
        Status = SessionStatus.Complete,
        PaymentStatus = PaymentStatus.Paid,
        PaymentRef = "pi_1",
    });

    public void Set(string sessionId, Func<PaymentSession, PaymentSession> change) => Sessions[sessionId] = change(Sessions[sessionId]);
}
