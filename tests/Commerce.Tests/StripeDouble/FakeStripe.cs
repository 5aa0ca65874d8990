using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Stripe;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

/// <summary>
/// Stripe on the loopback address: keeps state, honours idempotency keys, refuses what the pinned API version refuses, and
/// fails when told to. The SDK itself talks to it.
/// </summary>
public sealed partial class FakeStripe : IAsyncDisposable
{
    /// <summary>What its events are signed with.</summary>
    public const string WebhookSecret = "whsec_test_0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Request, int Status, string Body)> _done = new(StringComparer.Ordinal);
    private readonly List<Route> _routes;
    private readonly TimeProvider _clock;
    private int _ids;

    private FakeStripe(TimeProvider clock)
    {
        _clock = clock;
        _routes = [.. SessionRoutes(), .. SubscriptionRoutes(), .. MoneyRoutes(), .. CatalogRoutes()];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Every object by its id.</summary>
    public Dictionary<string, JsonObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>What happened, oldest first; the test delivers it, or not.</summary>
    public List<JsonObject> Events { get; } = [];

    /// <summary>Every request as "METHOD path".</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Statuses that the next requests are answered with before anything is done.</summary>
    public Queue<int> Failures { get; } = [];

    /// <summary>Called after an answer was made and before it is sent: a slow network.</summary>
    public Func<string, Task>? BeforeSending { get; set; }

    /// <summary>Whether the next bill is paid.</summary>
    public bool CardWorks { get; set; } = true;

    public Uri Address => new(_app.Urls.First());

    public static async Task<FakeStripe> StartAsync(TimeProvider clock)
    {
        var stripe = new FakeStripe(clock);
        await stripe._app.StartAsync();
        return stripe;
    }

    /// <summary>Begins where another one stands.</summary>
    public void CopyFrom(FakeStripe other)
    {
        foreach (var (id, body) in other.Objects)
            Objects[id] = (JsonObject)body.DeepClone();
        _ids = other._ids;
    }

    public PaymentSettings Settings => new(TestCheckout: false, "sk_test_fake", [WebhookSecret], LiveMode: false, Address);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Changes state as Stripe would by itself.</summary>
    public T Do<T>(Func<T> change)
    {
        lock (_gate)
            return change();
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    private string NewId(string prefix) => $"{prefix}_{++_ids:D6}";

    private JsonObject Find(string id) =>
        Objects.TryGetValue(id, out var found) ? found : throw new RefusalException(404, "resource_missing", $"No such object: '{id}'");

    private JsonObject Add(string prefix, string kind, JsonObject body)
    {
        var id = NewId(prefix);
        body["id"] = id;
        body["object"] = kind;
        body["created"] = Now;
        body["livemode"] = false;
        Objects[id] = body;
        return body;
    }

    private void Emit(string type, JsonObject about) => Events.Add(new JsonObject
    {
        ["id"] = $"evt_{Events.Count + 1:D6}",
        ["object"] = "event",
        ["api_version"] = StripeConfiguration.ApiVersion,
        ["created"] = Now,
        ["livemode"] = false,
        ["pending_webhooks"] = 1,
        ["type"] = type,
        ["data"] = new JsonObject { ["object"] = about.DeepClone() },
    });

    private async Task AnswerAsync(HttpContext context)
    {
        var line = $"{context.Request.Method} {context.Request.Path}";
        var form = await FakeForm.ReadAsync(context.Request);
        var (status, body) = Answer(context.Request, line, form);
        if (BeforeSending is { } wait)
            await wait(line);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    private (int Status, string Body) Answer(HttpRequest request, string line, FakeForm form)
    {
        lock (_gate)
        {
            Asked.Add(line);
            if (Failures.TryDequeue(out var failure))
                return (failure, RefusalException.Body(failure == 429 ? "rate_limit_error" : "api_error", null, "told to fail"));
            var key = request.Headers["Idempotency-Key"].ToString();
            if (key.Length > 0 && _done.TryGetValue(key, out var before))
            {
                return before.Request == line + form
                    ? (before.Status, before.Body)
                    : (400, RefusalException.Body("idempotency_error", null, $"Keys for idempotent requests can only be used with the same parameters: '{key}'"));
            }

            var answer = Run(request, line, form);
            if (key.Length > 0)
                _done[key] = (line + form, answer.Status, answer.Body);
            return answer;
        }
    }

    private (int Status, string Body) Run(HttpRequest request, string line, FakeForm form)
    {
        try
        {
            if (request.Headers["Stripe-Version"] != StripeConfiguration.ApiVersion)
                throw new RefusalException(400, null, $"Invalid Stripe API version: {request.Headers["Stripe-Version"]}");
            var route = _routes.Find(candidate => candidate.Matches(line, out _))
                ?? throw new RefusalException(404, null, $"Unrecognized request URL ({line})");
            route.Check(form);
            route.Matches(line, out var id);
            return (200, route.Act(id, form).ToJsonString());
        }
        catch (RefusalException refusal)
        {
            return (refusal.Status, RefusalException.Body(refusal.Status == 402 ? "card_error" : "invalid_request_error", refusal.Code, refusal.Message));
        }
    }
}
