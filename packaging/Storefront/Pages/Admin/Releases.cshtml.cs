using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Every release: offered, withdrawn or a draft. Publishing is done by the publish verb, which checks the bundle.</summary>
public sealed class ReleasesModel(ShopBooks books, ReleaseDesk desk, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>The product shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    /// <summary>The releases.</summary>
    public Slice<Release> Rows { get; private set; } = null!;

    /// <summary>The state of a release in a word.</summary>
    public static string StateOf(Release release) =>
        release.State == ReleaseState.Draft ? "draft" : release.YankedAt is null ? "offered" : release.IsMalware ? "harmful" : "withdrawn";

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Withdraws one.</summary>
    public async Task OnPostWithdrawAsync(Guid id, bool malware, Confirmation form)
    {
        await ActAsync(form, act => desk.WithdrawAsync(id, malware, act, Gone));
        await LoadAsync();
    }

    /// <summary>Offers one again.</summary>
    public async Task OnPostRestoreAsync(Guid id, Confirmation form)
    {
        await ActAsync(form, act => desk.RestoreAsync(id, act, Gone));
        await LoadAsync();
    }

    private async Task LoadAsync() => Rows = await books.ReleasesAsync(string.IsNullOrWhiteSpace(Product) ? null : Product.Trim(), Slice, Gone);
}
