using System.Net;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>The real shop on a free loopback port with a data folder of its own and the module-5 bundle published.</summary>
public sealed class RunningShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningShop(WebApplication app, string data) => (_app, Data) = (app, data);

    public string Data { get; }

    public Uri Url => _app.Services.GetRequiredService<ShopAddress>().Own;

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a shop.</summary>
    /// <param name="bundle">The module-5 bundle, version 1.0.0, signed by <paramref name="trusted"/>; null: a small one is built.</param>
    /// <param name="trusted">The key that signed it, as a line of the trusted keys.</param>
    /// <param name="more">More settings: --Name value.</param>
    public static async Task<RunningShop> StartAsync(string? bundle = null, TrustedKeys? trusted = null, params string[] more)
    {
        var data = Path.Combine(Path.GetTempPath(), "academy-shop-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(data);
        if (trusted is not null)
            await File.WriteAllTextAsync(Path.Combine(data, "trusted-keys.txt"), trusted.ToText());
        string[] common =
        [
            "--data", data, "--environment", "Development", "--Logging:LogLevel:Default", "Error", "--Shop:SignInsPerMinute", "1000", "--Shop:ApiPerMinute", "1000000", .. more,
        ];

        var errors = new StringWriter();
        string[] publish = ["publish", "--product", "module-5", "--version", "1.0.0", "--bundle", bundle ?? FixtureBundle.Build(data), .. common];
        Assert.True(await ShopCommandLine.RunAsync(publish, TextWriter.Null, errors) == 0, errors.ToString());

        var app = ShopHost.Build(["--urls", "http://127.0.0.1:0", .. common]);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await app.StartAsync();
        return new RunningShop(app, data);
    }

    /// <summary>A browser without a screen: cookies, no redirects followed.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = Url,
        DefaultRequestHeaders = { { "Accept", "text/html" } },
    };

    public async Task<T> ReadAsync<T>(Func<ShopDb, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ShopDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }
}
