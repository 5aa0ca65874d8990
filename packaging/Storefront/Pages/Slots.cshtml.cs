using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The bots a plan lets one choose.</summary>
[Authorize]
public sealed class SlotsModel(BotSlots slots, MyLibrary library, CourseCatalog catalog) : ShopPage
{
    /// <summary>The slots, by number.</summary>
    public IReadOnlyList<SlotState> Slots { get; private set; } = [];

    /// <summary>The bots to choose from: what is in the library, bought or in a slot, needs none.</summary>
    public IReadOnlyList<Bot> Bots { get; private set; } = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>Shows the slots.</summary>
    public async Task OnGetAsync()
    {
        Slots = await slots.ListAsync(UserId!, Gone);
        var had = (await library.ItemsAsync(UserId!, Gone)).Select(item => item.Product.Id).ToHashSet(StringComparer.Ordinal);
        Bots = [.. catalog.Bots.Where(bot => !had.Contains(bot.Product) && Slots.All(slot => slot.BotProduct != bot.Product))];
    }

    /// <summary>Puts a bot into a slot.</summary>
    /// <param name="number">The slot.</param>
    /// <param name="bot">The bot's product.</param>
    public async Task<IActionResult> OnPostAsync(int number, string? bot)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        switch (await slots.ChooseAsync(UserId!, number, bot ?? "", Gone))
        {
            case SlotResult.Chosen { BotProduct: var chosen }:
                Done = $"{Title(chosen)} is open to you while your plan runs.";
                break;
            case SlotResult.Locked { Until: var until }:
                Faults = [$"This slot was changed in this billing period; it can be changed again on {PlanModel.Day(until)}."];
                break;
            case SlotResult.Refused { Reason: var reason }:
                Faults = [reason];
                break;
        }

        await OnGetAsync();
        return Page();
    }

    /// <summary>The name of a bot's product.</summary>
    public string Title(string product) => catalog.FindBotByProduct(product)?.Title ?? product;
}
