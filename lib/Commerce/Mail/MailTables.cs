using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How mails, and the wish for none, are stored.</summary>
public sealed class MailTables : IEntityTypeConfiguration<OutboxMail>, IEntityTypeConfiguration<MailOptOut>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.HasIndex(mail => mail.DedupeKey).IsUnique();
        builder.HasIndex(mail => mail.CreatedAt).HasFilter("\"SentAt\" IS NULL AND \"DeadAt\" IS NULL");
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MailOptOut> builder)
    {
        builder.ToTable("MailOptOuts");
        builder.HasKey(row => row.UserId);
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
