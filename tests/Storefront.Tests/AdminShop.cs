using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>A running shop with one admin and one buyer of module 5.</summary>
public sealed class AdminShop : IAsyncLifetime
{
    public const string Reason = "the buyer wrote to us";

    public RunningShop Running { get; private set; } = null!;

    public Visitor Admin { get; private set; } = null!;

    public Visitor Buyer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Running = await RunningShop.StartAsync();
        Admin = await new Visitor(Running).SignUpAsync("admin@example.com");
        Assert.Equal(0, await VerbAsync(Running, "grant", "admin@example.com"));
        Buyer = await new Visitor(Running).SignUpAsync("buyer@example.com");
        await Buyer.Http.GetStringAsync(await Buyer.BuyAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        Buyer.Dispose();
        await Running.DisposeAsync();
    }

    /// <summary>The admin verb on the shop's machine.</summary>
    public static Task<int> VerbAsync(RunningShop shop, string act, string email) => ShopCommandLine.RunAsync(
        ["admin", act, email, "--data", shop.Data, "--environment", "Development", "--Logging:LogLevel:Default", "Error"], TextWriter.Null, TextWriter.Null);

    /// <summary>Every address under /admin, with an id that exists where the shop has one.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync()
    {
        var user = await IdOfAsync("buyer@example.com");
        var order = await Running.ReadAsync(db => db.Orders.OrderBy(row => row.CreatedAt).Select(row => row.Id).FirstAsync());
        var inbox = await Running.ReadAsync(db => db.Inbox.OrderBy(row => row.ReceivedAt).Select(row => row.Id).FirstAsync());
        return
        [
            .. Running.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => path.StartsWith("/admin", StringComparison.Ordinal))
                .Select(path => path.Replace("customers/{id}", "customers/" + user, StringComparison.Ordinal)
                    .Replace("orders/{id}", $"orders/{order}", StringComparison.Ordinal).Replace("inbox/{id}", $"inbox/{inbox}", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    public Task<string> IdOfAsync(string email) => Running.ReadAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());

    /// <summary>Posts an act with the admin's reason and password, and these fields.</summary>
    public Task<string> ActAsync(string address, params (string Name, string Value)[] fields) =>
        PostAsync(address, [("Reason", Reason), ("Password", Visitor.Password), .. fields]);

    /// <summary>Posts with these fields only, and a good token.</summary>
    public async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = await Admin.TokenAsync("/admin");
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await Admin.Http.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
