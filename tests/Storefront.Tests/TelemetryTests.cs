using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using AlgoAcademy.Commerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>What the shop tells of itself: enough to watch it by, and no secret.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_whole_walk_leaves_no_secret_in_the_log_and_is_counted()
    {
        var counts = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listen(counts);
        using var log = new Capture();
        await using var shop = await RunningShop.StartAsync(more: ["--Logging:LogLevel:Default", "Trace"]);
        shop.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        using var visitor = await new Visitor(shop).SignUpAsync("secrets@example.com");
        using var stranger = new Visitor(shop);
        await stranger.PostAsync("/login", ("Email", "secrets@example.com"), ("Password", "a marker of a wrong password"));
        await visitor.Http.GetStringAsync(await visitor.BuyAsync());
        var form = await visitor.TokenAsync("/account");
        var link = await visitor.JsonAsync("/api/downloads/module-5");
        var address = System.Text.Json.JsonDocument.Parse(await link.Content.ReadAsStringAsync()).RootElement.GetProperty("url").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(address)).StatusCode);
        using var badly = new StringContent("{}");
        badly.Headers.Add("Stripe-Signature", "t=1,v1=marker0123456789");
        await visitor.Http.PostAsync("/webhooks/stripe", badly);

        var told = string.Join('\n', log.Lines);
        Assert.Contains("webhook post was refused", told, StringComparison.Ordinal);
        var hash = await shop.ReadAsync(db => db.Users.Select(user => user.PasswordHash!).SingleAsync());
        var webhook = DevelopmentSecrets.ReadOrCreate(Path.Combine(shop.Data, "development-secrets.json")).WebhookSecret;
        foreach (var secret in new[] { Visitor.Password, "a marker of a wrong password", "secrets@example.com", address["/d/".Length..], form, hash, webhook, "marker0123456789" })
            Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
        Assert.All(["shop.checkouts", "shop.fulfilments", "shop.webhook.lag", "shop.downloads"], name => Assert.True(counts.GetValueOrDefault(name) > 0, name));
    }

    [Fact]
    public async Task Health_says_whether_the_shop_can_work()
    {
        await using var shop = await RunningShop.StartAsync();
        using var http = new HttpClient { BaseAddress = shop.Url };

        Assert.Equal("ok", await http.GetStringAsync("/health/live"));
        var ready = await http.GetStringAsync("/health/ready");
        Assert.Contains("\"database\":\"ok\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"store\":\"ok\"", ready, StringComparison.Ordinal);

        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Inbox RENAME TO Gone"));
        using var unready = await http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.Contains("unreachable", await unready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ok", await http.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task With_a_collector_named_that_nobody_runs_the_shop_sells_all_the_same()
    {
        await using var shop = await RunningShop.StartAsync(more: ["--Shop:Telemetry:Otlp", "http://127.0.0.1:9", "--Shop:JsonLogs", "true"]);
        using var visitor = await new Visitor(shop).SignUpAsync("watched@example.com");

        await visitor.Http.GetStringAsync(await visitor.BuyAsync());

        Assert.Equal(1, await shop.ReadAsync(db => db.Orders.CountAsync(order => order.State == OrderState.Paid)));
    }

    [Fact]
    public void An_error_told_to_Sentry_names_no_visitor_and_opens_nothing()
    {
        var fault = new Sentry.SentryEvent(new InvalidOperationException("broken"))
        {
            Request = new Sentry.SentryRequest { Url = "https://shop.example/d/secret", QueryString = "token=secret", Cookies = "aa=secret" },
            User = new Sentry.SentryUser { Email = "ada@example.com" },
        };
        fault.Request.Headers["Authorization"] = "Bearer secret";
        fault.SetTag("RequestPath", "/d/secret");

        var told = Telemetry.Strip(fault);

        Assert.Equal((null, null, null, null), (told.Request.Url, told.Request.QueryString, told.Request.Cookies, told.User.Email));
        Assert.Empty(told.Request.Headers);
        Assert.DoesNotContain("RequestPath", told.Tags.Keys);
        Assert.Equal("broken", told.Exception?.Message);
    }

    private static MeterListener Listen(ConcurrentDictionary<string, long> counts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ShopMeters.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => counts.AddOrUpdate(instrument.Name, 1, (_, sum) => sum + 1));
        listener.Start();
        return listener;
    }

    private sealed class Capture : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
