using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>What is for sale, at which price, and what keeps the rest from it.</summary>
public sealed class ProductsModel(Offers offers, PlanOffers plans, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>What is bought once.</summary>
    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    /// <summary>What is subscribed to.</summary>
    public IReadOnlyList<PlanOffer> Plans { get; private set; } = [];

    /// <summary>Shows both.</summary>
    public async Task OnGetAsync()
    {
        Offers = await offers.AllAsync(Gone);
        Plans = await plans.AllAsync(Gone);
    }
}
