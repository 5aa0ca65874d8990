using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Lets <c>dotnet ef migrations add --context PostgresShopDb</c> see the model without a host or a server.</summary>
public sealed class PostgresShopDbFactory : IDesignTimeDbContextFactory<PostgresShopDb>
{
    /// <inheritdoc/>
    public PostgresShopDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        ShopServices.AddDatabase(services, "unused", "Host=design-time");
        return services.BuildServiceProvider().GetRequiredService<PostgresShopDb>();
    }
}
