using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How tokens and sessions are stored; both go with the account.</summary>
public sealed class AccountTables : IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<SignInSession>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("ApiTokens");
        builder.Property(token => token.Name).HasMaxLength(ApiTokens.LongestName);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.Property(token => token.Scopes).HasMaxLength(120);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.Property(session => session.Browser).HasMaxLength(60);
        builder.HasOne<ShopUser>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
