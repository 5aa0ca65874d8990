using System.Globalization;
using AlgoAcademy.Bundles;
using AlgoAcademy.Commerce;
using AlgoAcademy.Storefront;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.ShopLoad;

/// <summary>
/// Fills an empty shop: nine published modules, 10,000 accounts (three of five own module 5, one of five has a tier, one nothing),
/// 1,000,000 lines in the download log.
/// </summary>
public static class Crowd
{
    /// <summary>Everybody's password; its hash is made once, since 10,000 times 210,000 rounds would take an hour.</summary>
    public const string Password = "four random words make one";

    private static readonly string[] Tiers = ["basic", "professional", "elite"];

    /// <summary>The address of an account.</summary>
    public static string Address(int number) => $"reader{number.ToString("D5", CultureInfo.InvariantCulture)}@example.com";

    /// <summary>Fills the shop of a plan.</summary>
    public static async Task SeedAsync(LoadPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Directory.CreateDirectory(plan.Data);
        var catalog = CourseCatalog.Load();
        foreach (var module in catalog.Modules)
            await PublishAsync(plan, catalog, module);
        await using var app = ShopHost.Build(["--urls", "http://127.0.0.1:0", .. plan.ShopArguments]);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        var users = await AccountsAsync(app.Services);
        await DownloadsAsync(app.Services, users);
    }

    private static async Task PublishAsync(LoadPlan plan, CourseCatalog catalog, CourseModule module)
    {
        var lesson = await File.ReadAllTextAsync(plan.Lesson ?? throw new ArgumentException("seed needs --lesson <executed .ipynb>.", nameof(plan)));
        using var key = SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(plan.Data, PublisherKeys.DevelopmentKeyFile));
        var product = $"module-{module.Order.ToString(CultureInfo.InvariantCulture)}";
        var folder = $"{module.Id}-{module.Slug}";
        var lessons = catalog.Lessons.Where(row => row.Module == module.Id).ToList();
        var content = new BundleContent
        {
            Product = product,
            Version = BundleVersion.Parse("1.0.0"),
            Created = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            MinKernel = BundleVersion.Parse("1.0.0"),
            Files =
            [
                .. lessons.Select(row => BundleEntry.FromText($"notebooks/{folder}/{row.Id}-{row.Slug}.ipynb", lesson)),
                .. lessons.Select(row => BundleEntry.FromText($"executed/{folder}/{row.Id}-{row.Slug}.ipynb", lesson)),
                .. Diagrams().Select(path => BundleEntry.FromText($"diagrams/M05/{Path.GetFileName(path)}", File.ReadAllText(path))),
                BundleEntry.FromText("README.md", $"# {module.Title}\n"),
                BundleEntry.FromText("academy", "#!/bin/sh\necho academy\n", executable: true),
            ],
        };
        var zip = BundleBuilder.Build(content, key, Path.Combine(plan.Data, product + ".zip")).Path;
        string[] call = ["publish", "--product", product, "--version", "1.0.0", "--bundle", zip, .. plan.ShopArguments];
        if (await ShopCommandLine.RunAsync(call, Console.Out, Console.Error) != 0)
            throw new InvalidOperationException($"{product} could not be published.");
    }

    // The notebook names its diagrams by their place in the clone; the program runs somewhere below it.
    private static IEnumerable<string> Diagrams()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "diagrams", "M05")))
            folder = folder.Parent;
        return folder is null
            ? throw new InvalidOperationException("The clone's folder diagrams/M05 was not found above this program.")
            : Directory.EnumerateFiles(Path.Combine(folder.FullName, "diagrams", "M05"), "*.svg");
    }

    private static async Task<List<(string User, Guid? Grant)>> AccountsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<ShopUser>>();
        var hash = manager.PasswordHasher.HashPassword(new ShopUser(), Password);
        var users = new List<(string, Guid?)>(LoadPlan.Accounts);
        for (var number = 0; number < LoadPlan.Accounts; number++)
        {
            var address = Address(number);
            var user = new ShopUser
            {
                UserName = address,
                Email = address,
                EmailConfirmed = true,
                NormalizedEmail = manager.NormalizeEmail(address),
                NormalizedUserName = manager.NormalizeName(address),
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CreatedAt = clock.GetUtcNow().AddMinutes(-number),
            };
            var grant = GrantOf(number, user.Id, clock.GetUtcNow());
            db.Users.Add(user);
            if (grant is not null)
                db.Grants.Add(grant);
            users.Add((user.Id, grant?.Id));
            if (number % 500 == 499)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        return users;
    }

    private static Grant? GrantOf(int number, string user, DateTimeOffset now) => (number % 5) switch
    {
        0 or 1 or 2 => NewGrant(user, GrantScope.Module, "M05", GrantSource.Purchase, now),
        3 => NewGrant(user, GrantScope.Tier, Tiers[number / 5 % Tiers.Length], GrantSource.Subscription, now),
        _ => null,
    };

    private static Grant NewGrant(string user, GrantScope scope, string id, GrantSource source, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = user,
        Scope = scope,
        ScopeId = id,
        Source = source,
        SourceRef = "crowd-" + user,
        StartsAt = now.AddDays(-30),
        EndsAt = source == GrantSource.Subscription ? now.AddDays(365) : null,
        CreatedAt = now,
    };

    private static async Task DownloadsAsync(IServiceProvider services, List<(string User, Guid? Grant)> users)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var releases = await db.Releases.Select(release => release.Id).ToListAsync();
        var owners = users.Where(user => user.Grant is not null).ToList();
        var random = new Random(LoadPlan.Seed);
        var start = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-365);
        for (var line = 0; line < LoadPlan.Downloads; line++)
        {
            var (user, grant) = owners[random.Next(owners.Count)];
            var at = start.AddSeconds(line * (365.0 * 86_400 / LoadPlan.Downloads));
            db.Downloads.Add(new DownloadRecord
            {
                Id = Guid.CreateVersion7(at),
                UserId = user,
                ReleaseId = releases[random.Next(releases.Count)],
                GrantId = grant,
                At = at,
                Outcome = line % 2 == 0 ? DownloadOutcome.LinkIssued : DownloadOutcome.Opened,
            });
            if (line % 10_000 != 9_999)
                continue;
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }
}
