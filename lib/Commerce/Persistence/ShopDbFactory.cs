using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without a host.</summary>
public sealed class ShopDbFactory : IDesignTimeDbContextFactory<ShopDb>
{
    /// <inheritdoc/>
    public ShopDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        ShopServices.AddDatabase(services, "design-time.db");
        return services.BuildServiceProvider().GetRequiredService<ShopDb>();
    }
}
