using System.Globalization;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>One order, and paying it back: whole, by line, or a part.</summary>
public sealed class OrderModel(FindCustomer find, RefundDesk desk, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The order.</summary>
    public Order Order { get; private set; } = null!;

    /// <summary>What went back of it.</summary>
    public IReadOnlyList<Refund> Refunds { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Pays back all that is left.</summary>
    public async Task<IActionResult> OnPostWholeAsync(Confirmation form)
    {
        await ActAsync(form, act => desk.LinesAsync(Id, [], act, Gone));
        return await ShowAsync();
    }

    /// <summary>Pays the ticked lines back.</summary>
    public async Task<IActionResult> OnPostLinesAsync(Guid[] lines, Confirmation form)
    {
        if (lines.Length == 0 || !ModelState.IsValid)
            Faults = ["Tick at least one line."];
        else
            await ActAsync(form, act => desk.LinesAsync(Id, lines, act, Gone));
        return await ShowAsync();
    }

    /// <summary>Pays an amount back that is no line.</summary>
    public async Task<IActionResult> OnPostPartAsync(string? amount, int known, Confirmation form)
    {
        if (await find.OrderAsync(Id, Gone) is not { } order)
            return NotFound();
        if (!decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) || sum <= 0 || sum > 1_000_000 || decimal.Round(sum, 2) != sum)
            Faults = [$"The amount must be a number such as 12.50; was '{amount}'."];
        else
            await ActAsync(form, act => desk.PartAsync(new PartialRefund(Id, new Money((long)(sum * 100), order.Currency), known), act, Gone));
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await find.OrderAsync(Id, Gone) is not { } order)
            return NotFound();
        Order = order;
        Refunds = await find.RefundsOfAsync(Id, Gone);
        return Page();
    }
}
