namespace AlgoAcademy.Commerce;

/// <summary>Says why an item is open or closed to a user.</summary>
public sealed class ExplainAccess(AccessQuery access, Offers offers)
{
    /// <summary>The explanation; null when there is no such item.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="itemId">A lesson, module product or course id.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<AccessExplanation?> RunAsync(string? userId, string itemId, CancellationToken cancellation)
    {
        if (await access.FindItemAsync(itemId, cancellation) is not { } item)
            return null;
        var decision = await access.DecideAsync(userId, item, cancellation);
        if (decision is AccessDecision.Open { Through: var grant })
        {
            return new AccessExplanation(
                item.Id, item.Title, Open: true, "granted", $"A live {Word(grant.Scope)} grant ({Word(grant.Source)}) covers it.",
                Missing: null, [grant.Id], grant.EndsAt, CheapestWayIn: null);
        }

        var closed = (AccessDecision.Closed)decision;
        return new AccessExplanation(
            item.Id, item.Title, Open: false, Code(closed.Fault), Rule(closed.Fault, userId is not null), Missing(item),
            [.. closed.Considered.Select(considered => considered.Id)], EndsAt: null, await CheapestAsync(item, cancellation));
    }

    private async Task<WayIn?> CheapestAsync(AccessItem item, CancellationToken cancellation)
    {
        var all = await offers.AllAsync(cancellation);
        var best = all.Where(offer => offer.OnSale && item.IsCoveredBy(GrantEntitlement.ScopeOf(offer.Product), offer.Product.ScopeId))
            .MinBy(offer => offer.Price.AmountMinor);
        return best is null
            ? null
            : new WayIn(
                best.Product.Id, best.Product.Title, best.Price.AmountMinor, best.Price.Currency, best.Price.Amount.ToShortString());
    }

    private static string Missing(AccessItem item) => item.ModuleId is null
        ? "a live grant for the whole course"
        : $"a live grant for module {item.ModuleId} or for the whole course";

    private static string Code(GrantFault fault) => fault switch
    {
        GrantFault.NoGrant => "no_grant",
        GrantFault.Revoked => "revoked",
        GrantFault.Ended => "ended",
        GrantFault.NotStarted => "not_started",
        GrantFault.Suspended => "suspended",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault must be one of GrantFault."),
    };

    private static string Rule(GrantFault fault, bool signedIn) => fault switch
    {
        GrantFault.NoGrant when !signedIn => "You are not signed in, so no purchase can be seen.",
        GrantFault.NoGrant => "This account has no purchase that covers it.",
        GrantFault.Revoked => "The grant that covered it was taken back, for instance by a refund.",
        GrantFault.Ended => "The grant that covered it has ended.",
        GrantFault.NotStarted => "The grant that covers it begins later.",
        GrantFault.Suspended => "The grant that covers it rests while its payment is disputed.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault must be one of GrantFault."),
    };

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
