using System.Diagnostics;
using System.Globalization;
using AlgoAcademy.Commerce.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce.Tests.Crash;

/// <summary>
/// A shop that is killed in the middle of checkouts, webhooks and publishing loses nothing it acknowledged and grants nothing
/// twice (C1). kill -9 does not show what a power cut does; that rests on synchronous=FULL.
/// </summary>
public sealed class KilledShopTests
{
    private const string Folder = "ACADEMY_TEST_SHOP";
    private const string Postgres = "ACADEMY_TEST_POSTGRES";
    private const string Kills = "ACADEMY_TEST_KILLS";

    /// <summary>Ten kills, on PostgreSQL five; ACADEMY_TEST_KILLS=100 for the whole hundred (some minutes).</summary>
    [Fact]
    public async Task C1_a_killed_shop_loses_nothing_it_acknowledged_and_grants_nothing_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable(Kills) ?? (TestDatabase.IsPostgres ? "5" : "10"), CultureInfo.InvariantCulture);
        await using var database = await TestDatabase.OpenAsync();
        var random = new Random(11);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < kills; round++)
            acknowledged.UnionWith(await RunAndKillAsync(database, TimeSpan.FromMilliseconds(random.Next(20, 400))));

        await using var services = Services(database.Folders, database.Postgres);
        await JudgeSalesAsync(services, Acknowledged(acknowledged, "sold "));
        await JudgeReleasesAsync(services, Acknowledged(acknowledged, "published "));
    }

    /// <summary>Not a test: the shop that the test above starts and kills.</summary>
    [Fact(Explicit = true)]
    public async Task Child_that_sells_and_publishes_until_it_is_killed()
    {
        var folders = new ShopFolders(Environment.GetEnvironmentVariable(Folder) ?? throw new InvalidOperationException($"{Folder} must name the shop; it is not set."));
        await using var services = Services(folders, Environment.GetEnvironmentVariable(Postgres) is { Length: > 0 } postgres ? postgres : null);
        await OpenAsync(services);
        await using var workers = services.CreateAsyncScope();
        var inbox = workers.ServiceProvider.GetRequiredService<ProcessInbox>();
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            Say("sold", await SellAsync(scope.ServiceProvider));
            await inbox.RunAsync(CancellationToken.None);
            Say("published", await PublishAsync(scope.ServiceProvider));
        }
    }

    private static void Say(string what, string id)
    {
        Console.Out.WriteLine($"ack {what} {id}");
        Console.Out.Flush();
    }

    private static HashSet<string> Acknowledged(IEnumerable<string> all, string what) =>
        [.. all.Where(line => line.StartsWith(what, StringComparison.Ordinal)).Select(line => line[what.Length..])];

    // In the two steps of the publish verb, between which the bundle is uploaded.
    private static async Task<string> PublishAsync(IServiceProvider shop)
    {
        var publish = shop.GetRequiredService<PublishRelease>();
        var number = await shop.GetRequiredService<ShopDb>().Releases.IgnoreQueryFilters().CountAsync();
        var draft = new ReleaseDraft("module-5", $"2.0.{number}", new string('b', 64), 10, ["L27"]);
        var drafted = Assert.IsType<PublishResult.Drafted>(await publish.DraftAsync(draft, CancellationToken.None));
        var published = Assert.IsType<PublishResult.Published>(await publish.CompleteAsync(drafted.Release.Id, draft.Sha256, draft.Size, CancellationToken.None));
        return published.Release.Version;
    }

    private static async Task<string> SellAsync(IServiceProvider shop)
    {
        var db = shop.GetRequiredService<ShopDb>();
        var name = Guid.NewGuid().ToString("N");
        var user = new ShopUser { UserName = name, Email = name + "@example.com", NormalizedUserName = name, NormalizedEmail = name };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        var price = await db.Prices.SingleAsync(row => row.ProductId == "module-5" && row.RetiredAt == null);
        var started = Assert.IsType<StartCheckoutResult.Started>(await shop.GetRequiredService<StartCheckout>().RunAsync(
            new StartCheckoutRequest(user.Id, price.ProductId, price.Id, price.AmountMinor, new Uri("http://127.0.0.1/")), CancellationToken.None));
        var session = await db.TestSessions.SingleAsync(row => row.ClientReference == started.OrderId.ToString());
        (session.Status, session.PaymentStatus) = (SessionStatus.Complete, PaymentStatus.Paid);
        await db.SaveChangesAsync();
        var body = SendTestEvent.Body(StripeEvents.CheckoutCompleted, session, TimeProvider.System.GetUtcNow());
        var header = Stripe.EventUtility.GenerateSignatureHeader(body, TestShop.Secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        Assert.IsType<WebhookResult.Stored>(await shop.GetRequiredService<StripeWebhook>().ReceiveAsync(
            System.Text.Encoding.UTF8.GetBytes(body), header, CancellationToken.None));
        return session.Id;
    }

    private static async Task JudgeSalesAsync(ServiceProvider services, HashSet<string> acknowledged)
    {
        await OpenAsync(services);
        await using var scope = services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<ProcessInbox>().RunAsync(CancellationToken.None) > 0)
        {
        }

        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (!TestDatabase.IsPostgres)
            Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync());
        var paid = await db.Orders.Where(order => order.State == OrderState.Paid).Select(order => order.ProviderRef!).ToListAsync();
        Assert.Empty(acknowledged.Except(paid, StringComparer.Ordinal));
        var sessions = await db.TestSessions.Where(session => session.PaymentStatus == PaymentStatus.Paid).Select(session => session.Id).ToListAsync();
        Assert.Empty(paid.Except(sessions, StringComparer.Ordinal));
        Assert.Equal(paid.Count, await db.Purchases.CountAsync());
        Assert.Equal(paid.Count, await db.Grants.CountAsync());
        Assert.Equal(paid.Count, await db.Outbox.CountAsync());
        Assert.Equal(0, await db.Inbox.CountAsync(row => row.State != InboxState.Done));
        Assert.Equal(0, await db.Orders.CountAsync(order => order.Lines.Count == 0));
        Assert.NotEmpty(acknowledged);
    }

    private static async Task JudgeReleasesAsync(ServiceProvider services, HashSet<string> acknowledged)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var published = (await db.Releases.AsNoTracking().ToListAsync()).ConvertAll(release => release.Version);
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(published, StringComparer.Ordinal));
        // Each became a release in one piece with its line in the audit.
        Assert.Equal(published.Count, await db.Audit.CountAsync(line => line.Action == "release.published"));
    }

    private static async Task OpenAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenShop>().RunAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (!await db.Releases.AnyAsync())
        {
            await scope.ServiceProvider.GetRequiredService<PublishRelease>().RunAsync(
                new ReleaseDraft("module-5", "1.0.0", new string('a', 64), 10, ["L27"]), CancellationToken.None);
        }
    }

    private static ServiceProvider Services(ShopFolders folders, string? postgres)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        ShopServices.Add(services, folders, new PaymentSettings(TestCheckout: true, SecretKey: null, [TestShop.Secret], LiveMode: false), postgres);
        return services.BuildServiceProvider();
    }

    private static async Task<List<string>> RunAndKillAsync(TestDatabase database, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "exec", typeof(KilledShopTests).Assembly.Location, "-explicit", "only", "-method",
                $"{typeof(KilledShopTests).FullName}.{nameof(Child_that_sells_and_publishes_until_it_is_killed)}", "-noLogo", "-noColor",
            },
            Environment = { [Folder] = database.Folders.Root, [Postgres] = database.Postgres ?? "" },
        };
        using var child = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        // One whole round first: the slow first calls are behind it, and the kill falls anywhere in the rounds that follow.
        var lines = new List<string>();
        while (!lines.Exists(line => line.StartsWith("ack published ", StringComparison.Ordinal)))
            lines.Add(await child.StandardOutput.ReadLineAsync(token) ?? throw new InvalidOperationException($"The shop must sell until it is killed; it said: {string.Join('\n', lines)}"));
        await Task.Delay(after, token);
        child.Kill();
        var rest = await child.StandardOutput.ReadToEndAsync(token);
        await child.WaitForExitAsync(token);
        // A line cut by the kill acknowledges nothing.
        return [.. lines.Concat(rest.Split('\n').SkipLast(1)).Where(text => text.StartsWith("ack ", StringComparison.Ordinal)).Select(text => text[4..].Trim())];
    }
}
