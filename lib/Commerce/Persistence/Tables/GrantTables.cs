using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How grants, the lines behind them, the tiers' contents and bot slots are stored.</summary>
public sealed class GrantTables :
    IEntityTypeConfiguration<Grant>,
    IEntityTypeConfiguration<GrantEvent>,
    IEntityTypeConfiguration<TierContent>,
    IEntityTypeConfiguration<BotSlot>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.Property(grant => grant.CreatedBy).HasMaxLength(64);
        builder.HasIndex(grant => new { grant.UserId, grant.Scope, grant.ScopeId, grant.SourceRef })
            .IsUnique().HasFilter("\"RevokedAt\" IS NULL");
        builder.HasIndex(grant => grant.SourceRef);
        // Every request reads a user's grants, the revoked ones too: they explain a refusal.
        builder.HasIndex(grant => grant.UserId);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<GrantEvent> builder)
    {
        builder.HasOne<Grant>().WithMany().HasForeignKey(line => line.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.GrantId, line.Id });
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TierContent> builder) =>
        builder.HasKey(row => new { row.TierId, row.Version, row.ItemId });

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<BotSlot> builder)
    {
        builder.HasKey(slot => new { slot.UserId, slot.Number });
        builder.HasIndex(slot => new { slot.UserId, slot.BotProduct }).IsUnique();
    }
}
