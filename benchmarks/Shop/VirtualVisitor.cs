using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.ShopLoad;

/// <summary>
/// One signed-in visitor with cookies, a connection and an address of its own: walks through <see cref="Journey"/> and thinks
/// between two doors for half a second to one and a half, one second on average.
/// </summary>
public sealed partial class VirtualVisitor : IDisposable
{
    private readonly int _number;
    private readonly Random _random;
    private readonly Latencies _latencies;
    private readonly HttpClient _http;
    private readonly CourseCatalog _catalog;
    private string? _link;

    public VirtualVisitor(int number, Uri shop, CourseCatalog catalog, Latencies latencies)
    {
        (_number, _catalog, _latencies) = (number, catalog, latencies);
        _random = new Random(LoadPlan.Seed + number);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = shop };
        // The shop trusts the proxy's word here, as it does behind one: limits per address then see a crowd.
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.1.{number / 250}.{1 + (number % 250)}"));
    }

    public async Task SignInAsync(CancellationToken cancellation)
    {
        using var answer = await PostAsync("/login", new() { ["Email"] = Crowd.Address(_number), ["Password"] = Crowd.Password }, cancellation);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{Crowd.Address(_number)} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>Walks until told to stop; what begins before <paramref name="from"/> is not counted.</summary>
    public async Task WalkAsync(long from, CancellationToken cancellation)
    {
        var door = Door.Home;
        while (!cancellation.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            var fault = await TryAsync(door, cancellation);
            if (cancellation.IsCancellationRequested)
                return;
            if (fault is not null)
                _latencies.Failed(door, fault);
            else if (started >= from)
                _latencies.Took(door, Stopwatch.GetElapsedTime(started));
            door = Journey.Next(door, _random.NextDouble());
            await Task.Delay(_random.Next(500, 1500), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Walks through so many doors without a pause.</summary>
    public async Task VisitAsync(int doors, CancellationToken cancellation)
    {
        var door = Door.Home;
        for (var count = 0; count < doors; count++)
        {
            if (await TryAsync(door, cancellation) is { } fault)
                throw new InvalidOperationException($"{door}: {fault}");
            door = Journey.Next(door, _random.NextDouble());
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> TryAsync(Door door, CancellationToken cancellation)
    {
        try
        {
            return await OpenAsync(door, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException)
        {
            return exception.GetType().Name;
        }
    }

    private Task<string?> OpenAsync(Door door, CancellationToken cancellation) => door switch
    {
        Door.Home => GetAsync("/", cancellation),
        Door.Modules => GetAsync("/modules", cancellation),
        Door.Module => GetAsync("/modules/" + Pick(_catalog.Modules).Slug, cancellation),
        Door.Lessons => GetAsync("/lessons", cancellation),
        Door.Lesson => GetAsync("/lessons/" + Pick(_catalog.Lessons).Slug, cancellation),
        Door.Bots => GetAsync("/bots", cancellation),
        Door.Pricing => GetAsync("/pricing", cancellation),
        Door.Bundles => GetAsync("/bundles", cancellation),
        Door.Library => GetAsync("/library", cancellation),
        Door.Account => GetAsync("/account", cancellation),
        Door.AccessApi => GetAsync($"/api/access/{Pick(_catalog.Lessons).Id}?explain=1", cancellation),
        Door.ProductsApi => GetAsync("/api/products", cancellation),
        Door.LessonsApi => GetAsync("/api/lessons", cancellation),
        Door.UpdatesApi => GetAsync("/api/products/module-5/releases", cancellation),
        Door.DownloadLink => LinkAsync(cancellation),
        Door.Download => _link is null ? GetAsync("/library", cancellation) : GetAsync(_link, cancellation),
        _ => BuyAsync(cancellation),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private async Task<string?> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html");
        using var answer = await _http.SendAsync(request, cancellation);
        await answer.Content.LoadIntoBufferAsync(cancellation);
        return answer.IsSuccessStatusCode ? null : $"{path} answered {(int)answer.StatusCode}";
    }

    // Who owns nothing is told so: 403 with the way in is the right answer then.
    private async Task<string?> LinkAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/downloads/module-5");
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await _http.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.StatusCode == HttpStatusCode.OK)
            _link = JsonDocument.Parse(body).RootElement.GetProperty("url").GetString();
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden ? null : $"answered {(int)answer.StatusCode}";
    }

    // From the click on "buy" to the success page with the product granted; who has it already only sees the page.
    private async Task<string?> BuyAsync(CancellationToken cancellation)
    {
        var page = "/modules/" + Pick(_catalog.Modules).Slug;
        var form = Hidden(await _http.GetStringAsync(page, cancellation));
        if (!form.ContainsKey("PriceId"))
            return null;
        using var begun = await SendAsync("/checkout", form, cancellation);
        if (begun.Headers.Location is not { } checkout)
            return $"checkout answered {(int)begun.StatusCode}";
        using var paid = await PostAsync(checkout.PathAndQuery, [], cancellation);
        return paid.Headers.Location is { } success
            ? await GetAsync(success.PathAndQuery, cancellation)
            : $"payment answered {(int)paid.StatusCode}";
    }

    private async Task<HttpResponseMessage> PostAsync(string page, Dictionary<string, string> fields, CancellationToken cancellation)
    {
        var form = Hidden(await _http.GetStringAsync(page, cancellation));
        foreach (var (name, value) in fields)
            form[name] = value;
        return await SendAsync(page, form, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, Dictionary<string, string> form, CancellationToken cancellation)
    {
        using var content = new FormUrlEncodedContent(form);
        return await _http.PostAsync(path, content, cancellation);
    }

    private static Dictionary<string, string> Hidden(string html)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in Input().Matches(html))
        {
            var tag = field.Value;
            if (tag.Contains("type=\"hidden\"", StringComparison.Ordinal) && Name().Match(tag) is { Success: true } name)
                form[name.Groups["name"].Value] = WebUtility.HtmlDecode(Value().Match(tag).Groups["value"].Value);
        }

        return form;
    }

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    [GeneratedRegex("name=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
