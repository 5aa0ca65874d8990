namespace AlgoAcademy.Commerce;

/// <summary>Says why an item is open or closed to a user.</summary>
public sealed class ExplainAccess(AccessQuery access, WaysIn ways)
{
    /// <summary>The explanation; null when there is no such item.</summary>
    /// <param name="userId">The user; null for a visitor who is not signed in.</param>
    /// <param name="itemId">A lesson, module product or course id.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<AccessExplanation?> RunAsync(string? userId, string itemId, CancellationToken cancellation)
    {
        if (await access.FindItemAsync(itemId, cancellation) is not { } item)
            return null;
        var rights = await access.RightsAsync(userId, cancellation);
        var decision = rights.Decide(item);
        if (decision is AccessDecision.Open { Through: var grant })
        {
            return new AccessExplanation(
                item.Id, item.Title, Open: true, "granted", grant.Source == GrantSource.Account ? "Every account opens it." : $"A live {Word(grant.Scope)} grant ({Word(grant.Source)}) covers it.",
                Missing: null, grant.Id == Guid.Empty ? [] : [grant.Id], grant.EndsAt, CheapestWayIn: null);
        }

        var closed = (AccessDecision.Closed)decision;
        var open = await ways.ToAsync(item, rights.Contents, cancellation);
        return new AccessExplanation(
            item.Id, item.Title, Open: false, Code(closed.Fault), Rule(closed.Fault, userId is not null), Missing(item),
            [.. closed.Considered.Select(considered => considered.Id)], EndsAt: null, open.Count > 0 ? open[0] : null)
        {
            WaysIn = open,
        };
    }

    private static string Missing(AccessItem item)
    {
        if (item.BotId is not null)
            return $"a live grant for bot {item.BotId}, or a slot of a tier that takes it";
        return item.ModuleId is null
            ? "a live grant for the whole course"
            : $"a live grant for module {item.ModuleId}, for the whole course, or for a tier that opens it";
    }

    private static string Code(GrantFault fault) => fault switch
    {
        GrantFault.NoGrant => "no_grant",
        GrantFault.Revoked => "revoked",
        GrantFault.Ended => "ended",
        GrantFault.NotStarted => "not_started",
        GrantFault.Suspended => "suspended",
        GrantFault.NoSlot => "no_slot",
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
        GrantFault.NoSlot => "The tier opens this bot to those who choose it for one of their slots.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault must be one of GrantFault."),
    };

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
