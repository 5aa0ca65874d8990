using System.Net;
using AlgoAcademy.Commerce;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>What an owner does beside the shop, and what the shop says when its database is away.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task C2_a_locked_database_is_503_with_a_time_to_come_back_for_pages_programs_and_webhooks()
    {
        await using var shop = await RunningShop.StartAsync();
        using var visitor = await new Visitor(shop).SignUpAsync("locked@example.com");
        var token = await visitor.TokenAsync("/account");
        var before = await shop.ReadAsync(db => db.Orders.CountAsync());
        await using var other = new SqliteConnection($"Data Source={Path.Combine(shop.Data, "shop.db")};Pooling=False");
        await other.OpenAsync();
        await ExecuteAsync(other, "BEGIN IMMEDIATE");

        var webhook = WebhookAsync(shop);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("wanted", "false")]);
        var page = visitor.Http.PostAsync("/account?handler=News", form);
        foreach (var answer in new[] { await webhook, await page })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(10), answer.Headers.RetryAfter?.Delta);
        }

        Assert.Contains("Out of reach for a moment", await (await page).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("database_unavailable", await (await webhook).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await ExecuteAsync(other, "ROLLBACK");

        Assert.Equal(HttpStatusCode.Accepted, (await WebhookAsync(shop)).StatusCode);
        Assert.Equal(before, await shop.ReadAsync(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task C5_backup_and_restore_by_their_verbs()
    {
        var shop = await RunningShop.StartAsync();
        var data = shop.Data;
        using (var visitor = await new Visitor(shop).SignUpAsync("kept@example.com"))
            await visitor.BuyAsync();
        var folder = Directory.CreateTempSubdirectory("academy-backup");
        try
        {
            var file = Path.Combine(folder.FullName, "backup.zip");
            var restored = Path.Combine(folder.FullName, "data");

            Assert.Equal((0, ""), await RunAsync("backup", file, "--data", data, "--environment", "Development"));
            await shop.DisposeAsync();
            Assert.Equal((0, ""), await RunAsync("restore", file, "--data", restored, "--environment", "Development"));
            Assert.Equal((0, ""), await RunAsync("check-ledger", "--data", restored, "--environment", "Development"));

            var (code, said) = await RunAsync("backup", file, "--data", restored, "--environment", "Development");
            Assert.Equal(1, code);
            Assert.Contains("is there already", said, StringComparison.Ordinal);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("backup", "needs a file")]
    [InlineData("restore", "needs a file")]
    [InlineData("stripe-sync", "Shop__Stripe__SecretKey")]
    [InlineData("backup x.zip --Shop:Postgres Host=nowhere", "pg_dump")]
    [InlineData("restore x.zip --Shop:Postgres Host=nowhere", "pg_restore")]
    public async Task A_verb_that_cannot_be_done_says_why(string words, string says)
    {
        var data = Directory.CreateTempSubdirectory("academy-verb");
        try
        {
            var (code, said) = await RunAsync([.. words.Split(' '), "--data", data.FullName, "--environment", "Development"]);

            Assert.Equal(2, code);
            Assert.Contains(says, said, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Errors)> RunAsync(params string[] args)
    {
        var errors = new StringWriter();
        return (await ShopCommandLine.RunAsync(args, TextWriter.Null, errors), errors.ToString());
    }

    private static async Task<HttpResponseMessage> WebhookAsync(RunningShop shop)
    {
        const string body = """{"id":"evt_locked","object":"event","type":"customer.deleted","livemode":false,"data":{"object":{"id":"cus_1"}}}""";
        var secret = DevelopmentSecrets.ReadOrCreate(Path.Combine(shop.Data, "development-secrets.json")).WebhookSecret;
        using var http = new HttpClient { BaseAddress = shop.Url };
        using var content = new StringContent(body);
        content.Headers.Add("Stripe-Signature", Stripe.EventUtility.GenerateSignatureHeader(body, secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
        return await http.PostAsync("/webhooks/stripe", content);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
