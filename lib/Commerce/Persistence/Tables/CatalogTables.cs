using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlgoAcademy.Commerce;

/// <summary>How products and prices are stored.</summary>
public sealed class CatalogTables :
    IEntityTypeConfiguration<Product>, IEntityTypeConfiguration<Price>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Product> builder) => builder.Property(product => product.Id).HasMaxLength(64);

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Price> builder)
    {
        builder.Ignore(price => price.Amount);
        builder.Property(price => price.Currency).HasMaxLength(3).IsFixedLength();
        builder.HasOne<Product>().WithMany().HasForeignKey(price => price.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(price => price.LookupKey).IsUnique().HasFilter("\"RetiredAt\" IS NULL");
    }
}
