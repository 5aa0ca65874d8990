using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How subscriptions, payments, refunds, disputes and orphans are stored. Whatever the provider names is unique.</summary>
public sealed class BillingTables :
    IEntityTypeConfiguration<Subscription>,
    IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<Refund>,
    IEntityTypeConfiguration<Dispute>,
    IEntityTypeConfiguration<OrphanPayment>,
    IEntityTypeConfiguration<TestRefund>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.Property(row => row.Generation).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Provider, row.ProviderRef }).IsUnique();
        builder.HasIndex(row => row.UserId);
        builder.HasOne<Product>().WithMany().HasForeignKey(row => row.ProductId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(row => row.Generation).IsConcurrencyToken();
        builder.Property(row => row.Currency).HasMaxLength(3).IsFixedLength();
        builder.HasIndex(row => new { row.Provider, row.ProviderRef }).IsUnique();
        builder.HasOne<Order>().WithMany().HasForeignKey(row => row.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.Property(row => row.Currency).HasMaxLength(3).IsFixedLength();
        builder.HasIndex(row => new { row.Provider, row.ProviderRef }).IsUnique();
        builder.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.CreatedAt);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.Property(row => row.Currency).HasMaxLength(3).IsFixedLength();
        builder.HasIndex(row => new { row.Provider, row.ProviderRef }).IsUnique();
        builder.HasIndex(row => row.SubscriptionRef);
        builder.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OrphanPayment> builder) =>
        builder.HasIndex(row => new { row.Provider, row.ProviderRef }).IsUnique();

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<TestRefund> builder) => builder.HasIndex(row => row.IdempotencyKey).IsUnique();
}
