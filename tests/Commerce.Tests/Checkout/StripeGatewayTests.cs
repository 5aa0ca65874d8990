using System.Net;
using System.Text;

namespace AlgoAcademy.Commerce.Tests.Checkout;

/// <summary>The real SDK against an HTTP endpoint on the loopback address that records what it is asked.</summary>
public sealed class StripeGatewayTests
{
    private const string OpenSession =
        """{"id":"cs_live_1","object":"checkout.session","url":"https://checkout.stripe.com/c/pay/cs_live_1","status":"open","payment_status":"unpaid","client_reference_id":"ref","amount_total":5700,"currency":"usd","livemode":false}""";

    [Fact]
    public async Task Opening_sends_our_amounts_our_reference_and_a_stable_key()
    {
        await using var stripe = new FakeStripe(HttpStatusCode.OK, OpenSession);
        var order = NewOrder();

        var lookup = await stripe.Gateway.OpenAsync(Request(order), CancellationToken.None);

        var session = Assert.IsType<ProviderAnswer<PaymentSession>.Found>(lookup).Value;
        Assert.Equal(("cs_live_1", SessionStatus.Open, PaymentStatus.Unpaid, new Money(5700, "USD")), (session.Id, session.Status, session.PaymentStatus, session.Total));
        var asked = Assert.Single(stripe.Asked);
        Assert.Equal("POST /v1/checkout/sessions", asked.Line);
        Assert.Equal($"order:{order.Id:N}:checkout:0", asked.IdempotencyKey);
        Assert.Contains("line_items[0][price_data][unit_amount]=5700", asked.Form, StringComparison.Ordinal);
        Assert.Contains("line_items[0][price_data][currency]=usd", asked.Form, StringComparison.Ordinal);
        Assert.Contains($"client_reference_id={order.Id}", asked.Form, StringComparison.Ordinal);
        Assert.Contains("session_id={CHECKOUT_SESSION_ID}", asked.Form, StringComparison.Ordinal);
        Assert.DoesNotContain("payment_method_types", asked.Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_stripe_does_not_know_is_missing()
    {
        await using var stripe = new FakeStripe(HttpStatusCode.NotFound, """{"error":{"type":"invalid_request_error","code":"resource_missing","message":"No such checkout.session"}}""");

        Assert.IsType<ProviderAnswer<PaymentSession>.Missing>(await stripe.Gateway.FindAsync("cs_none", CancellationToken.None));
    }

    [Fact]
    public async Task Too_many_requests_means_try_later()
    {
        await using var stripe = new FakeStripe(HttpStatusCode.TooManyRequests, """{"error":{"type":"rate_limit_error","message":"Too many requests"}}""");

        var down = Assert.IsType<ProviderAnswer<PaymentSession>.Unavailable>(await stripe.Gateway.FindAsync("cs_1", CancellationToken.None));

        Assert.True(down.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_request_stripe_finds_wrong_is_a_bug_and_throws()
    {
        await using var stripe = new FakeStripe(HttpStatusCode.BadRequest, """{"error":{"type":"invalid_request_error","message":"Received unknown parameter"}}""");

        await Assert.ThrowsAsync<Stripe.StripeException>(() => stripe.Gateway.FindAsync("cs_1", CancellationToken.None));
    }

    private static SessionRequest Request(Order order)
    {
        var site = new Uri("https://shop.example/");
        return new SessionRequest(order, "ada@example.com", new Uri(site, "checkout/success?session_id={CHECKOUT_SESSION_ID}"), new Uri(site, "checkout/cancelled"));
    }

    private static Order NewOrder()
    {
        var id = Guid.NewGuid();
        var line = new OrderLine
        {
            Id = Guid.NewGuid(),
            OrderId = id,
            ProductId = "module-5",
            PriceId = Guid.NewGuid(),
            Title = "Momentum",
            AmountMinor = 5700,
            Currency = "USD",
        };
        return new Order
        {
            Id = id,
            UserId = "u",
            ProductId = "module-5",
            AmountMinor = 5700,
            Currency = "USD",
            Provider = "stripe",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lines = [line],
        };
    }

    private sealed class FakeStripe : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _loop;

        public FakeStripe(HttpStatusCode status, string body)
        {
            var port = FreePort();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            _listener.Start();
            Gateway = new StripeGateway(new StripeConnection(new PaymentSettings(false, "sk_test_x", ["whsec_x"], LiveMode: false, new Uri($"http://127.0.0.1:{port}/"))));
            _loop = AnswerAsync(status, body);
        }

        public StripeGateway Gateway { get; }

        public List<(string Line, string? IdempotencyKey, string Form)> Asked { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _loop;
            _listener.Close();
        }

        private async Task AnswerAsync(HttpStatusCode status, string body)
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(context.Request.InputStream);
                var form = WebUtility.UrlDecode(await reader.ReadToEndAsync());
                Asked.Add(($"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}", context.Request.Headers["Idempotency-Key"], form));
                context.Response.StatusCode = (int)status;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }

        private static int FreePort()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
