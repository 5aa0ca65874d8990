using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AlgoAcademy.BundleTool;

/// <summary>Asks the shop's API. The token goes to the shop's own address and nowhere else.</summary>
internal sealed class ShopClient : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(100) };
    private readonly ShopLogin login;

    /// <summary>Names the shop; nothing is asked yet.</summary>
    /// <exception cref="ArgumentException">The address is not one a token may be sent to.</exception>
    public ShopClient(ShopLogin login)
    {
        var shop = login.Shop;
        if (!shop.IsAbsoluteUri || !(shop.Scheme == Uri.UriSchemeHttps || (shop.Scheme == Uri.UriSchemeHttp && shop.IsLoopback)))
            throw new ArgumentException($"The shop's address must begin with https://; was {shop}.", nameof(login));
        this.login = login with { Shop = shop.AbsoluteUri.EndsWith('/') ? shop : new Uri(shop.AbsoluteUri + "/") };
    }

    public Uri Shop => login.Shop;

    /// <summary>How many products are open to the owner of the token.</summary>
    public async Task<int> CountOwnedAsync(CancellationToken cancellation) =>
        (await AskAsync("api/library?size=1", cancellation)).GetProperty("total").GetInt32();

    /// <summary>The shop's public keys, as its page has them.</summary>
    public async Task<string> TrustedKeysAsync(CancellationToken cancellation)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Shop, "trusted-keys.txt")), cancellation);
        return await answer.Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>A link to a product, good for some minutes.</summary>
    public async Task<OfferedFile> LinkAsync(string product, string? version, CancellationToken cancellation)
    {
        var query = version is null ? "" : "?version=" + Uri.EscapeDataString(version);
        var link = await AskAsync($"api/downloads/{Uri.EscapeDataString(product)}{query}", cancellation);
        return new OfferedFile(
            link.GetProperty("product").GetString()!,
            link.GetProperty("version").GetString()!,
            new Uri(Shop, link.GetProperty("url").GetString()!),
            link.GetProperty("sha256").GetString()!,
            link.GetProperty("size").GetInt64());
    }

    /// <summary>The bytes behind a link, from a place on. The link alone is the right to them: the token stays here.</summary>
    public Task<HttpResponseMessage> FetchAsync(Uri link, long from, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> AskAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Shop, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", login.Token);
        using var answer = await SendAsync(request, cancellation);
        try
        {
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation)).RootElement;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{Shop} must answer {path} as the academy's shop does; it does not. Check the address.", fault);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        request.Headers.Accept.ParseAdd("application/json");
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new IOException($"{Shop} cannot be reached: {fault.Message} Check the address and the network, then try again.", fault);
        }

        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw await RefusalAsync(answer, cancellation);
    }

    private async Task<Exception> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var said = isProblem ? Said(JsonDocument.Parse(body).RootElement) : null;
        if ((int)answer.StatusCode is >= 500 or 429)
            return new IOException(said ?? string.Create(CultureInfo.InvariantCulture, $"{Shop} answers {(int)answer.StatusCode}. Try again in a minute."));
        return said is null
            ? new InvalidDataException($"{Shop} answers {(int)answer.StatusCode} and not as the academy's shop does. Check the address.")
            : new ShopRefusalException(said);
    }

    // One line: what is locked, why, and the cheapest way in as the API explains it.
    private static string Said(JsonElement problem)
    {
        var detail = Text(problem, "detail") ?? Text(problem, "title") ?? "The shop refuses.";
        if (Text(problem, "title") is { } title && problem.TryGetProperty("missing", out var missing) && missing.ValueKind == JsonValueKind.String)
            detail = $"{title}: {missing.GetString()}";
        return problem.TryGetProperty("cheapestWayIn", out var way) && way.ValueKind == JsonValueKind.Object
            ? $"{detail} The cheapest way in: {WayIn(way)}."
            : detail;
    }

    private static string WayIn(JsonElement way) => $"{Text(way, "title")} for {Text(way, "price")}";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
