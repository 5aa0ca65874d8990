using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The check-ledger verb: replays the grants ledger now.</summary>
public static class CheckLedgerCommand
{
    /// <summary>Runs the verb.</summary>
    /// <returns>0 when every grant is as the ledger tells, 1 when one is not.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        await using var app = ShopHost.Build(args);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var wrong = await scope.ServiceProvider.GetRequiredService<CheckLedger>().RunAsync(CancellationToken.None);
        if (wrong.Count == 0)
        {
            await output.WriteLineAsync("Every grant is as its lines in the ledger tell.");
            return 0;
        }

        await errors.WriteLineAsync($"{wrong.Count} grants are not as the ledger tells; somebody wrote past the shop:");
        foreach (var grant in wrong)
            await errors.WriteLineAsync($"  {grant}");
        return 1;
    }
}
