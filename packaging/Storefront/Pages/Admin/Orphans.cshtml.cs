using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>Money of nobody, each with the account it may belong to.</summary>
public sealed class OrphansModel(ResolveOrphan resolve, OrphanDesk desk, ConfirmAdmin confirm) : AdminPage(confirm)
{
    /// <summary>What waits, the oldest first.</summary>
    public IReadOnlyList<OrphanSuggestion> Waiting { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync() => LoadAsync();

    /// <summary>Gives one to an account.</summary>
    public async Task OnPostAssignAsync(Guid id, string? email, string? product, Confirmation form)
    {
        await ActAsync(form, act => desk.AssignAsync(id, email, product, act, Gone));
        await LoadAsync();
    }

    private async Task LoadAsync() => Waiting = await resolve.WaitingAsync(Gone);
}
