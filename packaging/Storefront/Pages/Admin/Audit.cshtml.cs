using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>What happened, who did it and why.</summary>
public sealed class AuditModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>How the action begins: "admin.", "grant."; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "begins")]
    public string? Begins { get; set; }

    /// <summary>The account it is about or that did it; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? About { get; set; }

    /// <summary>The lines.</summary>
    public Slice<AuditEntry> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.AuditAsync(Begins, About, Slice, Gone);
}
