using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>Says what another plan would open and close for a user, by asking the one rule twice: with the present plan's grant, and with a new one's.</summary>
public sealed class ComparePlans(ShopDb db, CourseCatalog catalog, KeptCatalog kept, AccessQuery access)
{
    /// <summary>The difference; null when there is no such tier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="tierId">The tier of the new plan; the free one stands for no plan.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<PlanDifference?> RunAsync(string userId, string tierId, CancellationToken cancellation)
    {
        if (catalog.FindTier(tierId) is null)
            return null;
        var now = await access.RightsAsync(userId, cancellation);
        var paid = now.Grants.Where(grant => grant is { Scope: GrantScope.Tier, Source: GrantSource.Subscription }).ToList();
        var next = New(userId, tierId, now.Now);
        var then = now with { Grants = [.. now.Grants.Except(paid), next] };
        var products = (await kept.ReadAsync(db, cancellation)).Products;
        List<AccessItem> items =
        [
            .. catalog.Lessons.Select(AccessItem.Of),
            .. products.Where(product => product.Kind is ProductKind.Module or ProductKind.Bot).Select(AccessItem.Of),
        ];
        return new PlanDifference(
            Titles(items.Where(item => !now.IsOpen(item) && then.IsOpen(item))),
            Titles(items.Where(item => now.IsOpen(item) && !then.IsOpen(item))),
            Titles(items.Where(item => item.BotId is not null || products.Any(product => product.Id == item.Id)).Where(item => IsForGood(now, item))),
            now.Contents.SlotsOf(next));
    }

    private static bool IsForGood(AccessRights rights, AccessItem item) =>
        rights.Decide(item) is AccessDecision.Open { Through: { EndsAt: null, Source: not GrantSource.Account } };

    private static IReadOnlyList<string> Titles(IEnumerable<AccessItem> items) => [.. items.Select(item => item.Title)];

    private static Grant New(string userId, string tierId, DateTimeOffset now) => new()
    {
        Id = Guid.Empty,
        UserId = userId,
        Scope = GrantScope.Tier,
        ScopeId = tierId,
        Source = GrantSource.Subscription,
        SourceRef = "preview",
        StartsAt = now,
        CreatedAt = now,
    };
}
