using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The shop's database.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : IdentityUserContext<ShopUser>(options)
{
    /// <summary>What can be bought.</summary>
    public DbSet<Product> Products => Set<Product>();

    /// <summary>What it costs and has cost.</summary>
    public DbSet<Price> Prices => Set<Price>();

    /// <summary>Intents to buy.</summary>
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>Paid order lines.</summary>
    public DbSet<Purchase> Purchases => Set<Purchase>();

    /// <summary>The grants ledger.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>Published bundles.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>The download log.</summary>
    public DbSet<DownloadRecord> Downloads => Set<DownloadRecord>();

    /// <summary>Received events.</summary>
    public DbSet<InboxEvent> Inbox => Set<InboxEvent>();

    /// <summary>Mails to send.</summary>
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    /// <summary>What happened.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Sessions of the test checkout; empty with a real provider.</summary>
    public DbSet<TestSession> TestSessions => Set<TestSession>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ShopDb).Assembly);
    }
}
