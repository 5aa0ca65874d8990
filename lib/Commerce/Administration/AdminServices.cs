using Microsoft.Extensions.DependencyInjection;

namespace AlgoAcademy.Commerce;

/// <summary>Registers what the people of the shop work with.</summary>
internal static class AdminServices
{
    /// <summary>Adds the role, the acts, the books and the figures. The acts need the accounts (<see cref="ShopAccounts"/>).</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AdminRole>().AddScoped<ConfirmAdmin>().AddScoped<AccountStanding>();
        services.AddScoped<RefundDesk>().AddScoped<OrphanDesk>().AddScoped<ManualGrants>().AddScoped<ReleaseDesk>().AddScoped<RetryEvent>();
        services.AddScoped<ShopBooks>().AddScoped<ShopFigures>().AddScoped<FindCustomer>();
    }
}
