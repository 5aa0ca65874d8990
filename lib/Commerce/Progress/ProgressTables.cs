using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How progress is stored: one row per mark, so two tabs that save at once can only add up (P12).</summary>
public sealed class ProgressTables : IEntityTypeConfiguration<LessonMark>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<LessonMark> builder)
    {
        builder.ToTable("LessonMarks");
        builder.HasKey(mark => new { mark.UserId, mark.LessonId, mark.Mark });
        builder.Property(mark => mark.LessonId).HasMaxLength(8);
        builder.Property(mark => mark.Mark).HasMaxLength(160);
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(mark => mark.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
