using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlgoAcademy.Commerce;

/// <summary>Registers the shop: a host adds it and has every service of this library.</summary>
public static class ShopServices
{
    /// <summary>Adds the shop's services. Accounts come with <see cref="ShopAccounts"/>, background work with <see cref="AddWorkers"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="folders">Where the shop keeps its things.</param>
    /// <param name="payment">How it is paid.</param>
    /// <param name="postgres">A connection string of PostgreSQL; null for the SQLite file in the folders.</param>
    public static void Add(IServiceCollection services, ShopFolders folders, PaymentSettings payment, string? postgres = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folders);
        services.AddSingleton(payment);
        services.AddSingleton(CourseCatalog.Load());
        AddDatabase(services, folders.Database, postgres);
        var keys = services.AddDataProtection().SetApplicationName("AlgoAcademy");
        // Instances that share a database share the keys in it: a link of one must open at another.
        if (postgres is null)
            keys.PersistKeysToFileSystem(new DirectoryInfo(folders.Keys));
        else
            keys.PersistKeysToDbContext<ShopDb>();
        services.AddHttpClient(SendTestEvent.ClientName, client => client.Timeout = TimeSpan.FromSeconds(10));

        services.AddScoped<OpenShop>().AddScoped<SeedCatalog>().AddScoped<Offers>().AddScoped<BundleLines>();
        services.AddScoped<StartCheckout>().AddScoped<SettleCheckout>().AddScoped<GrantEntitlement>().AddScoped<GrantLedger>().AddScoped<CheckLedger>().AddScoped<BotSlots>();
        BillingServices.Add(services, payment);
        AdminServices.Add(services);
        ShopMail.Add(services);
        services.AddSingleton<JobTurns>().AddScoped<ShopLag>().AddScoped<BackupShop>().AddScoped<RestoreShop>();
        services.AddScoped<AccessQuery>().AddScoped<ExplainAccess>().AddScoped<WaysIn>();
        services.AddScoped<StripeWebhook>().AddSingleton<ProcessInbox>().AddSingleton<InboxSignal>();
        services.AddScoped<PublishRelease>().AddScoped<CreateDownloadLink>().AddScoped<OpenDownload>().AddScoped<MyLibrary>();
        services.AddScoped<WithdrawRelease>().AddScoped<ReleaseHistory>().AddScoped<OwnedUpdates>().AddScoped<PublishDelta>().AddScoped<PublishIndex>();
        services.AddSingleton<DownloadTokens>();
        services.AddScoped<PlanOffers>().AddScoped<LessonProgress>().AddScoped<OpenLessons>();
        services.AddScoped<SignIn>().AddScoped<SignUp>().AddScoped<ChangePassword>().AddScoped<DeleteAccount>();
        services.AddSingleton<SessionRows>().AddSingleton<PasswordGate>().AddScoped<CheckPassword>().AddScoped<SignInSessions>().AddScoped<ApiTokens>().AddScoped<Passkeys>().AddScoped<ConfirmOwner>().AddScoped<AccountLinks>().AddScoped<ConfirmAddress>().AddScoped<ResetPassword>();
        services.AddScoped<ExternalSignIn>().AddScoped<ExternalLogins>();
    }

    /// <summary>Adds the background work: the inbox, the reconcile, the mails and the daily check of the ledger.</summary>
    public static void AddWorkers(IServiceCollection services)
    {
        services.AddHostedService<InboxWorker>().AddHostedService<ReconcileWorker>();
        services.AddHostedService<MailWorker>().AddHostedService<NoticeWorker>();
        services.AddSingleton<CheckLedgerWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckLedgerWorker>());
    }

    /// <summary>
    /// SQLite at this path with our pragmas, or PostgreSQL at this connection string. The schema has passkeys from the first
    /// migration on, though no page uses them yet.
    /// </summary>
    public static void AddDatabase(IServiceCollection services, string path, string? postgres = null)
    {
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GrantHistory>().AddSingleton<KeptCatalog>().AddSingleton<CatalogWrites>();
        if (postgres is null)
        {
            services.AddDbContext<ShopDb>((provider, options) => options.UseSqlite($"Data Source={path};Default Timeout={SqlitePragmas.Patience}")
                .AddInterceptors(new SqlitePragmas(), provider.GetRequiredService<GrantHistory>(), provider.GetRequiredService<CatalogWrites>()));
            return;
        }

        services.AddDbContext<ShopDb, PostgresShopDb>((provider, options) => options.UseNpgsql(postgres)
            .AddInterceptors(new PostgresTurns(), provider.GetRequiredService<GrantHistory>(), provider.GetRequiredService<CatalogWrites>()));
    }
}
