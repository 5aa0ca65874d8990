using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How releases, the deltas between them and the signed indexes are stored.</summary>
/// <remarks>Who asks for releases sees those that are offered; drafts and withdrawn ones only with <c>IgnoreQueryFilters</c>, by intent.</remarks>
public sealed class ReleaseTables :
    IEntityTypeConfiguration<Release>, IEntityTypeConfiguration<ReleaseDelta>, IEntityTypeConfiguration<UpdateIndex>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.Ignore(release => release.Version);
        builder.Ignore(release => release.Lessons);
        builder.Property(release => release.Pre).HasMaxLength(64);
        builder.Property(release => release.State).IsConcurrencyToken();
        builder.HasQueryFilter(release => release.State == ReleaseState.Published && release.YankedAt == null);
        builder.HasOne<Product>().WithMany().HasForeignKey(release => release.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(release => new { release.ProductId, release.Major, release.Minor, release.Patch, release.Pre }).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ReleaseDelta> builder)
    {
        builder.ToTable("ReleaseDeltas");
        builder.HasIndex(delta => new { delta.ReleaseId, delta.FromReleaseId }).IsUnique();
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<UpdateIndex> builder)
    {
        builder.ToTable("UpdateIndexes");
        builder.HasKey(index => index.ProductId);
        builder.Property(index => index.Sequence).IsConcurrencyToken();
    }
}
