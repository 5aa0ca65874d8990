using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AlgoAcademy.Bundles;

/// <summary>
/// Updates from the shop: <c>GET api/updates/{product}</c> gives the signed index, <c>GET api/downloads/{product}?version=…&amp;from=…</c>
/// a short-lived link for the owner of the token.
/// </summary>
public sealed class ShopUpdateSource : IUpdateSource
{
    private readonly HttpClient client;
    private readonly Uri shop;
    private readonly string? token;

    /// <summary>Names the shop; nothing is asked yet.</summary>
    /// <param name="client">Sends the requests; it must not follow links from https to http.</param>
    /// <param name="shop">The shop's address, https unless it is on this machine.</param>
    /// <param name="token">The owner's API token; needed to fetch zips, not for the index.</param>
    /// <exception cref="ArgumentException">The address is not one a token may be sent to.</exception>
    public ShopUpdateSource(HttpClient client, Uri shop, string? token)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(shop);
        if (!IsSafe(shop))
            throw new ArgumentException($"The shop's address must begin with https://; was {shop}.", nameof(shop));
        this.client = client;
        this.shop = shop.AbsoluteUri.EndsWith('/') ? shop : new Uri(shop.AbsoluteUri + "/");
        this.token = token;
    }

    /// <inheritdoc />
    public Task<SignedIndex> IndexAsync(string product, CancellationToken cancellationToken = default)
    {
        ProductId.Require(product);
        return AskAsync(
            $"api/updates/{product}",
            static answer => new SignedIndex(answer.GetProperty("index").GetBytesFromBase64(), answer.GetProperty("signature").GetBytesFromBase64()),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task FetchAsync(BundleKey key, long size, Stream target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(target);
        var from = key.From is null ? "" : $"&from={key.From}";
        var url = await AskAsync($"api/downloads/{key.Product}?version={key.Version}{from}", static answer => answer.GetProperty("url").GetString() ?? "", cancellationToken);
        if (!Uri.TryCreate(shop, url, out var link) || !IsSafe(link))
            throw new UpdateSourceException("The shop must give an https link; it gave something else. Try again, or download the bundle in your library.");
        // The link alone is the right to fetch: the token is never sent to another host.
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, link), cancellationToken);
        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await CopyAsync(content, target, size, cancellationToken);
    }

    private async Task<T> AskAsync<T>(string path, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shop, path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await SendAsync(request, cancellationToken);
        try
        {
            return read(await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UpdateSourceException($"{shop} must answer {path} as the academy's shop does; it does not. Check the address.", fault);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            throw new UpdateSourceException($"{shop} cannot be reached: {fault.Message} Check the address and the network, or update from a folder.", fault);
        }

        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw new UpdateSourceException(await WhyAsync(answer, cancellationToken));
    }

    private async Task<string> WhyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var hint = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? token is null ? " Give your API token; you make one in your account." : " Check that the token is still valid and that the product is in your library."
            : "";
        var detail = answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).TryGetProperty("detail", out var text) ? text.GetString() : null;
        return $"{shop} answers {(int)answer.StatusCode}: {detail ?? answer.ReasonPhrase}{hint}";
    }

    private static async Task CopyAsync(Stream source, Stream target, long size, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        var total = 0L;
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            total += read;
            if (total > size)
                break;
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        if (total != size)
            throw new UpdateSourceException($"The download must have the {size} bytes the index states; it has {(total > size ? "more" : $"{total}")}. Try again.");
    }

    private static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
