using Microsoft.EntityFrameworkCore;

namespace AlgoAcademy.Commerce;

/// <summary>
/// The bots a user chose for the slots of their tier. A slot's bot can be swapped once per billing period. When a tier shrinks
/// the newest slots freeze; nothing is deleted, so an upgrade thaws them.
/// </summary>
public sealed class BotSlots(ShopDb db, CourseCatalog catalog, AccessQuery access)
{
    // Of a tier that nobody bills: a month.
    private static readonly TimeSpan UnbilledPeriod = TimeSpan.FromDays(30);

    /// <summary>The user's slots: those of the best live tier and those that are frozen, by number.</summary>
    public async Task<IReadOnlyList<SlotState>> ListAsync(string userId, CancellationToken cancellation)
    {
        var rights = await access.RightsAsync(userId, cancellation);
        var tiers = LiveTiers(rights);
        var working = tiers.SelectMany(grant => rights.Contents.WorkingSlots(grant, rights.Slots)).Select(slot => slot.Number).ToHashSet();
        var count = tiers.Select(rights.Contents.SlotsOf).DefaultIfEmpty(0).Max();
        var numbers = Enumerable.Range(1, count).Union(rights.Slots.Select(slot => slot.Number)).Order();
        return [.. numbers.Select(number => rights.Slots.FirstOrDefault(slot => slot.Number == number) is { } slot
            ? new SlotState(number, slot.BotProduct, working.Contains(number), slot.LockedUntil > rights.Now ? slot.LockedUntil : null)
            : new SlotState(number, null, Working: false, LockedUntil: null))];
    }

    /// <summary>Puts a bot into a slot.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="number">The slot, from 1.</param>
    /// <param name="botProduct">The product of the bot: "grid-bot".</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SlotResult> ChooseAsync(string userId, int number, string botProduct, CancellationToken cancellation)
    {
        if (catalog.FindBotByProduct(botProduct) is not { } bot)
            return new SlotResult.Refused("unknown_bot", $"The bot must be one of the catalogue; was '{botProduct}'.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rights = await access.RightsAsync(userId, cancellation);
        var slot = await db.BotSlots.FirstOrDefaultAsync(row => row.UserId == userId && row.Number == number, cancellation);
        if (slot?.BotProduct == botProduct)
            return new SlotResult.Chosen(number, botProduct);
        if (FaultOf(rights, number, bot) is { } fault)
            return fault;
        if (slot?.LockedUntil > rights.Now)
            return new SlotResult.Locked(slot.LockedUntil.Value);

        if (slot is null)
            db.BotSlots.Add(new BotSlot { UserId = userId, Number = number, BotProduct = botProduct, FilledAt = rights.Now });
        else
            (slot.BotProduct, slot.LockedUntil) = (botProduct, await PeriodEndAsync(rights, cancellation));
        db.Audit.Add(AuditEntry.Of(rights.Now, "bot-slot.chosen", userId, $"slot {number}: {botProduct}"));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new SlotResult.Chosen(number, botProduct);
    }

    private static SlotResult.Refused? FaultOf(AccessRights rights, int number, Bot bot)
    {
        var tiers = LiveTiers(rights);
        var count = tiers.Select(rights.Contents.SlotsOf).DefaultIfEmpty(0).Max();
        if (number < 1 || number > count)
            return new("no_slot", count == 0 ? "Your plan has no bot slots." : $"The slot must be between 1 and {count}; was {number}.");
        if (!tiers.Any(grant => rights.Contents.SlotsOf(grant) >= number && rights.Contents.Takes(grant, bot.Product)))
            return new("not_in_tier", $"The slots of your plan do not take {bot.Title}, a bot for {bot.Level} level.");
        if (rights.Grants.Any(grant => grant.Scope == GrantScope.Bot && grant.ScopeId == bot.Id && Entitlements.IsLive(grant, rights.Now)))
            return new("already_open", $"You have {bot.Title} without a slot.");
        return rights.Slots.Any(slot => slot.BotProduct == bot.Product)
            ? new("in_other_slot", $"{bot.Title} is in another of your slots.")
            : null;
    }

    private static List<Grant> LiveTiers(AccessRights rights) =>
        [.. rights.Grants.Where(grant => grant.Scope == GrantScope.Tier && Entitlements.IsLive(grant, rights.Now))];

    private async Task<DateTimeOffset> PeriodEndAsync(AccessRights rights, CancellationToken cancellation)
    {
        var best = LiveTiers(rights).MaxBy(rights.Contents.SlotsOf)!;
        var end = await db.Subscriptions.Where(row => row.UserId == best.UserId && row.ProviderRef == best.SourceRef)
            .Select(row => row.PeriodEnd).FirstOrDefaultAsync(cancellation);
        return end > rights.Now ? end.Value : rights.Now + UnbilledPeriod;
    }
}
