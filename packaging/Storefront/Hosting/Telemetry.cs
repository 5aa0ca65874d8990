using AlgoAcademy.Commerce;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Sentry.Extensibility;

namespace AlgoAcademy.Storefront;

/// <summary>
/// What the shop tells of itself. Logs: one JSON object a line outside Development. Metrics and traces by OTLP, errors to
/// Sentry: each only when its setting names where. An address that is a secret while it lives is in none of them.
/// </summary>
public static class Telemetry
{
    private const string Service = "algoacademy-shop";

    /// <summary>Adds what the settings ask for.</summary>
    public static void Add(WebApplicationBuilder builder, ShopSettings settings)
    {
        if (settings.JsonLogs)
        {
            builder.Logging.ClearProviders();
            // Without scopes: the host's scope has the path of the request, and a download's path is its key.
            builder.Logging.AddJsonConsole(options => (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (false, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }

        if (settings.Otlp is { } collector)
            AddOtlp(builder.Services, collector);
        if (settings.SentryDsn is { } dsn)
            AddSentry(builder.WebHost, dsn);
    }

    private static void AddOtlp(IServiceCollection services, Uri collector) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(Service))
        .WithMetrics(metrics => metrics
            .AddMeter(ShopMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(options => options.Endpoint = collector))
        .WithTracing(traces => traces
            .AddAspNetCoreInstrumentation(options => options.Filter = context => IsTraced(context.Request.Path))
            .AddOtlpExporter(options => options.Endpoint = collector));

    // A download's path is its key; the values of queries are left out by the instrumentation itself.
    private static bool IsTraced(PathString path) => !path.StartsWithSegments("/d", StringComparison.Ordinal) && !path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static void AddSentry(IWebHostBuilder host, string dsn) => host.UseSentry(options =>
    {
        options.Dsn = dsn;
        options.SendDefaultPii = false;
        options.MaxRequestBodySize = RequestSize.None;
        options.MaxBreadcrumbs = 0;
        options.SetBeforeSend(Strip);
    });

    /// <summary>Takes out of an error what names a visitor or opens something: address, query, cookies, headers.</summary>
    public static SentryEvent Strip(SentryEvent fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault.Request.Url = null;
        fault.Request.QueryString = null;
        fault.Request.Cookies = null;
        fault.Request.Headers.Clear();
        fault.UnsetTag("RequestPath");
        fault.User = new SentryUser();
        return fault;
    }
}
