using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How received events, logs and test sessions are stored.</summary>
public sealed class MessageTables :
    IEntityTypeConfiguration<InboxEvent>,
    IEntityTypeConfiguration<DownloadRecord>,
    IEntityTypeConfiguration<AuditEntry>,
    IEntityTypeConfiguration<ShopUser>,
    IEntityTypeConfiguration<TestSession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<InboxEvent> builder)
    {
        builder.HasIndex(row => new { row.Provider, row.EventId }).IsUnique();
        builder.HasIndex(row => row.NextAt).HasFilter("\"State\" = 'Pending'");
        builder.HasIndex(row => new { row.State, row.ReceivedAt });
        builder.HasIndex(row => row.ReceivedAt);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DownloadRecord> builder)
    {
        builder.HasIndex(row => new { row.UserId, row.At });
        // What a user has fetched is read from the index alone: the library asks at every visit.
        builder.HasIndex(row => new { row.UserId, row.Outcome, row.ReleaseId });
        builder.HasIndex(row => new { row.Outcome, row.At });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(line => line.Reason).HasMaxLength(AdminAct.MaxReason);
        builder.HasIndex(line => line.At);
        builder.HasIndex(line => new { line.UserId, line.At });
        builder.HasIndex(line => new { line.By, line.At });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ShopUser> builder) => builder.HasIndex(user => user.CreatedAt);

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TestSession> builder)
    {
        builder.Ignore(session => session.Amount);
        builder.HasIndex(session => session.IdempotencyKey).IsUnique();
    }
}
