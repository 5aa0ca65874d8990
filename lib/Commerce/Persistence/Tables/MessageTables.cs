using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How received events, logs and test sessions are stored.</summary>
public sealed class MessageTables :
    IEntityTypeConfiguration<InboxEvent>,
    IEntityTypeConfiguration<DownloadRecord>,
    IEntityTypeConfiguration<TestSession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<InboxEvent> builder)
    {
        builder.HasIndex(row => new { row.Provider, row.EventId }).IsUnique();
        builder.HasIndex(row => row.NextAt).HasFilter("\"State\" = 'Pending'");
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<DownloadRecord> builder) =>
        builder.HasIndex(row => new { row.UserId, row.At });

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TestSession> builder)
    {
        builder.Ignore(session => session.Amount);
        builder.HasIndex(session => session.IdempotencyKey).IsUnique();
    }
}
