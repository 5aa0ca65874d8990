using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>Changes the plan: first what it would cost and open, then the same amount again to confirm.</summary>
[Authorize]
public sealed class PlanModel(FindSubscription subscriptions, PlanOffers offers, ChangePlan change, ComparePlans compare) : ShopPage
{
    /// <summary>The running plan; null when there is none.</summary>
    public Subscription? Current { get; private set; }

    /// <summary>The plans that can be chosen.</summary>
    public IReadOnlyList<PlanOffer> Plans { get; private set; } = [];

    /// <summary>What the chosen change would cost; null while none is chosen.</summary>
    public PlanPreview? Preview { get; private set; }

    /// <summary>What the chosen change would open and close.</summary>
    public PlanDifference? Difference { get; private set; }

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>The plan with this price.</summary>
    public PlanOffer? Offer(string lookupKey) => Plans.FirstOrDefault(plan => plan.Monthly?.LookupKey == lookupKey || plan.Yearly?.LookupKey == lookupKey);

    /// <summary>Shows the plans, or what one of them would change.</summary>
    /// <param name="to">The price to change to: "elite_monthly".</param>
    public async Task<IActionResult> OnGetAsync(string? to = null)
    {
        await LoadAsync();
        if (Current is null)
            return LocalRedirect("/pricing");
        if (to is not null)
            await PreviewAsync(to);
        return Page();
    }

    /// <summary>Makes the change that was shown.</summary>
    /// <param name="to">The price.</param>
    /// <param name="at">The proration date that was shown, Unix seconds: the amount is the one that was read.</param>
    public async Task<IActionResult> OnPostAsync(string? to, long at)
    {
        if (!ModelState.IsValid || to is null || at is < 0 or > 253_402_300_799)
            return BadRequest();
        var result = await change.ConfirmAsync(UserId!, to, DateTimeOffset.FromUnixTimeSeconds(at), Gone);
        await LoadAsync();
        switch (result)
        {
            case PlanResult.Changed { Subscription: var row }:
                Done = row.NextLookupKey is null
                    ? "The new plan counts from now on."
                    : $"The plan changes on {Day(row.PeriodEnd)}. Until then everything stays as it is.";
                break;
            case PlanResult.PaymentNeeded:
                Faults = ["The payment did not go through, so the old plan stays. Mend the card under Bills and cards, then try again."];
                break;
            case PlanResult.Refused { Code: "preview_expired" }:
                Faults = ["The amount is no longer the one you saw. Here is the new one."];
                await PreviewAsync(to);
                break;
            default:
                Faults = [Sentence(result)];
                break;
        }

        return Page();
    }

    /// <summary>A day as people write it.</summary>
    public static string Day(DateTimeOffset? at) => at?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "a day to be told";

    private static string Sentence(PlanResult result) => result switch
    {
        PlanResult.Refused refused => refused.Reason,
        PlanResult.Unavailable => "The payment provider cannot be reached just now. Nothing was changed; please try again in a minute.",
        _ => "There is no running plan to change.",
    };

    private async Task PreviewAsync(string to)
    {
        var result = await change.PreviewAsync(UserId!, to, Gone);
        if (result is PlanResult.Previewed { Preview: var preview })
        {
            Preview = preview;
            Difference = await compare.RunAsync(UserId!, Offer(to)!.Tier.Id, Gone);
            return;
        }

        Faults = [.. Faults, Sentence(result)];
    }

    private async Task LoadAsync()
    {
        Current = await subscriptions.LiveAsync(UserId!, Gone);
        Plans = [.. (await offers.AllAsync(Gone)).Where(plan => plan.Monthly is not null)];
    }
}
