using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>The figures of a range of days.</summary>
public sealed class IndexModel(ShopFigures figures, ConfirmAdmin confirm, TimeProvider clock) : AdminPage(confirm)
{
    /// <summary>The first day (UTC); thirty days ago when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day (UTC), included; today when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>The range shown.</summary>
    public FigureRange Range { get; private set; } = null!;

    /// <summary>Accounts made.</summary>
    public int Signups { get; private set; }

    /// <summary>Of these, those that have paid since.</summary>
    public int Paying { get; private set; }

    /// <summary>Download links given.</summary>
    public int Downloads { get; private set; }

    /// <summary>Sales by product.</summary>
    public IReadOnlyList<ProductSales> Products { get; private set; } = [];

    /// <summary>Sales by month.</summary>
    public IReadOnlyList<MonthSales> Months { get; private set; } = [];

    /// <summary>Refunds by currency.</summary>
    public IReadOnlyList<RefundSum> Refunds { get; private set; } = [];

    /// <summary>Running subscriptions by price.</summary>
    public IReadOnlyList<PlanCount> Plans { get; private set; } = [];

    /// <summary>Several amounts, one for each currency.</summary>
    public static string Sum(IEnumerable<Money> amounts)
    {
        var sums = amounts.GroupBy(amount => amount.Currency, StringComparer.Ordinal).Select(group => group.Aggregate((sum, amount) => sum + amount).ToString());
        return string.Join(" + ", sums) is { Length: > 0 } text ? text : "none";
    }

    /// <summary>Shows the figures.</summary>
    public async Task OnGetAsync()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Range = new FigureRange(From ?? (To ?? today).AddDays(-29), To ?? today);
        if (!ModelState.IsValid || Range.Fault is not null)
        {
            Faults = [Range.Fault ?? "Both days must be dates such as 2026-11-23."];
            Range = new FigureRange(today.AddDays(-29), today);
        }

        Signups = await figures.SignupsAsync(Range, Gone);
        Paying = await figures.PayingAsync(Range, Gone);
        Downloads = await figures.DownloadsAsync(Range, Gone);
        Products = await figures.SalesByProductAsync(Range, Gone);
        Months = await figures.SalesByMonthAsync(Range, Gone);
        Refunds = await figures.RefundsAsync(Range, Gone);
        Plans = await figures.PlansAsync(Gone);
    }
}
