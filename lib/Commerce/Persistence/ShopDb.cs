using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>The shop's database: SQLite, or PostgreSQL as <see cref="PostgresShopDb"/>.</summary>
public class ShopDb : IdentityUserContext<ShopUser>
{
    /// <summary>A database on SQLite.</summary>
    public ShopDb(DbContextOptions<ShopDb> options)
        : base(options)
    {
    }

    /// <summary>A database on another provider.</summary>
    protected ShopDb(DbContextOptions options)
        : base(options)
    {
    }

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

    /// <summary>The lines behind the grants, append-only.</summary>
    public DbSet<GrantEvent> GrantEvents => Set<GrantEvent>();

    /// <summary>What the tiers open.</summary>
    public DbSet<TierContent> TierContents => Set<TierContent>();

    /// <summary>Bots that users chose for their slots.</summary>
    public DbSet<BotSlot> BotSlots => Set<BotSlot>();

    /// <summary>What was seen of the provider's subscriptions.</summary>
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <summary>Payments whose money moved again.</summary>
    public DbSet<Payment> Payments => Set<Payment>();

    /// <summary>Money that went back.</summary>
    public DbSet<Refund> Refunds => Set<Refund>();

    /// <summary>Payments that are contested.</summary>
    public DbSet<Dispute> Disputes => Set<Dispute>();

    /// <summary>Money that belongs to nobody we know.</summary>
    public DbSet<OrphanPayment> Orphans => Set<OrphanPayment>();

    /// <summary>Published bundles.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>The download log.</summary>
    public DbSet<DownloadRecord> Downloads => Set<DownloadRecord>();

    /// <summary>Received events.</summary>
    public DbSet<InboxEvent> Inbox => Set<InboxEvent>();

    /// <summary>Mails to send.</summary>
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    /// <summary>What readers have read.</summary>
    public DbSet<LessonMark> LessonMarks => Set<LessonMark>();

    /// <summary>The words scripts show in the place of a session.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>The browsers that are signed in.</summary>
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    /// <summary>What happened.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>Sessions of the test checkout; empty with a real provider.</summary>
    public DbSet<TestSession> TestSessions => Set<TestSession>();

    /// <summary>Subscriptions of the test checkout; empty with a real provider.</summary>
    public DbSet<TestSubscription> TestSubscriptions => Set<TestSubscription>();

    /// <summary>Refunds of the test checkout; empty with a real provider.</summary>
    public DbSet<TestRefund> TestRefunds => Set<TestRefund>();

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
