using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The plans and what each opens.</summary>
public sealed class PricingModel(PlanOffers plans, FindSubscription subscriptions, CourseCatalog catalog) : ShopPage
{
    /// <summary>The plan the shop's owner recommends to most.</summary>
    public const string Popular = "professional";

    /// <summary>The plans, the free one first.</summary>
    public IReadOnlyList<PlanOffer> Plans { get; private set; } = [];

    /// <summary>Whether yearly prices are shown.</summary>
    public bool IsYearly { get; private set; }

    /// <summary>The running plan of the visitor; null when there is none.</summary>
    public Subscription? Current { get; private set; }

    /// <summary>How many lessons there are.</summary>
    public int LessonCount => catalog.Lessons.Count;

    /// <summary>How many modules there are.</summary>
    public int ModuleCount => catalog.Modules.Count;

    /// <summary>Shows the plans.</summary>
    /// <param name="every">"year" for yearly prices; anything else shows monthly ones.</param>
    public async Task OnGetAsync(string? every = null)
    {
        IsYearly = every == "year";
        Plans = await plans.AllAsync(Gone);
        Current = UserId is null ? null : await subscriptions.LiveAsync(UserId, Gone);
    }
}
