using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Mvc;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>The mail outbox. Bodies are not shown: they hold links that are the recipient's alone.</summary>
public sealed class MailsModel(ShopBooks books, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>Whether only waiting ones are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    /// <summary>The mails.</summary>
    public Slice<OutboxMail> Rows { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync() => Rows = await books.MailsAsync(Waiting, Slice, Gone);
}
