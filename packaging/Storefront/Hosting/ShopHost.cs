using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>Puts the shop together. No business rule lives here.</summary>
public static class ShopHost
{
    /// <summary>Where the shop listens when nobody says otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Builds the host; <see cref="OpenAsync"/> has to run before it starts.</summary>
    /// <exception cref="ShopSettingsException">The settings do not make a shop.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "AlgoAcademy.Storefront",
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = ShopSettings.Read(builder.Configuration, builder.Environment);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.Configuration["AllowedHosts"] = settings.PublicUrl?.Host ?? "127.0.0.1;localhost;[::1]";
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestGuard.MaxBodyBytes;
        });
        // One line per sale matters in the log, not one per statement.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (settings.IsDevelopment)
        {
            // It warns that the keys lie unencrypted in the data folder: so they do, readable by their owner only.
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        }

        Telemetry.Add(builder, settings);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        UsePipeline(app, settings);
        return app;
    }

    /// <summary>Migrates and seeds the database.</summary>
    public static async Task OpenAsync(WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OpenShop>().RunAsync(cancellation);
    }

    private static void AddServices(IServiceCollection services, ShopSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Mail);
        services.AddSingleton<ShopAddress>();
        ShopServices.Add(services, settings.Folders, settings.Payment, settings.Postgres);
        ShopServices.AddWorkers(services);
        ShopAccounts.Add(services, settings.IsHttps, settings.PublicUrl, settings.ConfirmAddresses);
        BundleStores.Add(services, settings);
        services.AddSingleton<ReadingCopies>().AddSingleton<LessonReader>().AddSingleton<ReleaseResults>();
        AdminDoor.Add(services, settings);
        services.AddSingleton<ApiTokenDoor>();
        AccountDoor.Add(services);
        OpenIdSchemes.Add(services, settings);
        services.AddScoped<OpenIdStart>();
        services.AddAuthorization();
        services.AddProblemDetails();
        ApiDocument.Add(services);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = settings.IsHttps ? "__Host-aa-form" : "aa-form-development";
            options.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(AdminDoor.Close).AddMvcOptions(options => options.Filters.Add<AnswersItsVerbs>());
        // What cannot be bound is the caller's fault in Development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        RateLimits.Add(services, settings);
    }

    private static void UsePipeline(WebApplication app, ShopSettings settings)
    {
        app.Use(SecurityHeaders.For(settings));
        app.UseExceptionHandler("/status/500");
        // A browser gets a page, a program gets ProblemDetails.
        app.UseWhen(context => Problems.WantsHtml(context.Request), pages => pages.UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseWhen(context => !Problems.WantsHtml(context.Request), api => api.UseStatusCodePages());
        app.Use(DatabaseFaults.AnswerAsync);
        app.UseRouting();
        app.Use(RequestGuard.CheckAsync);
        // The page that says so must not ask the database who is looking at it.
        app.UseWhen(context => !DatabaseFaults.Happened(context), normal => normal.UseAuthentication());
        app.Use(app.Services.GetRequiredService<ApiTokenDoor>().RunAsync);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        AssetEndpoints.Map(app);
        SitemapEndpoints.Map(app);
        HealthEndpoints.Map(app);
        WebhookEndpoints.Map(app);
        AccessEndpoints.Map(app);
        DownloadEndpoints.Map(app);
        LibraryEndpoints.Map(app);
        UpdateEndpoints.Map(app);
        LessonEndpoints.Map(app);
        ProductEndpoints.Map(app);
        app.MapOpenApi(ApiDocument.Address).ExcludeFromDescription();
    }
}
