using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How orders and purchases are stored. Users are referred to by id without a foreign key: a deleted account keeps its books.</summary>
public sealed class SaleTables :
    IEntityTypeConfiguration<Order>,
    IEntityTypeConfiguration<OrderLine>,
    IEntityTypeConfiguration<Purchase>,
    IEntityTypeConfiguration<CouponUse>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Ignore(order => order.Amount);
        builder.Property(order => order.Currency).HasMaxLength(3).IsFixedLength();
        builder.Property(order => order.State).IsConcurrencyToken();
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(order => new { order.Provider, order.ProviderRef }).IsUnique();
        builder.HasIndex(order => new { order.UserId, order.ProductId }).IsUnique().HasFilter("\"State\" = 'Pending'");
        // A buyer's library, and the figures of a range of days.
        builder.HasIndex(order => new { order.UserId, order.CreatedAt });
        builder.HasIndex(order => order.PaidAt);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("OrderLines");
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Currency).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Price>().WithMany().HasForeignKey(line => line.PriceId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.HasIndex(purchase => purchase.OrderLineId).IsUnique();
        builder.HasOne<OrderLine>().WithMany().HasForeignKey(purchase => purchase.OrderLineId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CouponUse> builder)
    {
        builder.ToTable("CouponUses");
        builder.HasKey(use => use.OrderId);
        builder.HasIndex(use => new { use.Provider, use.Reference });
    }
}
