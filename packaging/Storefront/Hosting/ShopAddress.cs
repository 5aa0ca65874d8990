using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AlgoAcademy.Storefront;

/// <summary>Where the shop is: for itself, and for the browser at hand.</summary>
public sealed class ShopAddress(IServer server, ShopSettings settings)
{
    /// <summary>Where the shop reaches itself; known once it listens.</summary>
    public Uri Own => new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
        .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
        .Replace("//[::]", "//[::1]", StringComparison.Ordinal)
        .Replace("//+", "//127.0.0.1", StringComparison.Ordinal));

    /// <summary>Where the shop's webhook is.</summary>
    public Uri Webhook => new(Own, "/webhooks/stripe");

    /// <summary>
    /// Where this browser reaches the shop. Without a public address that is the Host header, which host filtering has
    /// restricted to loopback names; a visitor at "localhost" then returns to "localhost", where the cookie is.
    /// </summary>
    public Uri For(HttpRequest request) => settings.PublicUrl ?? new Uri($"{request.Scheme}://{request.Host}/");
}
