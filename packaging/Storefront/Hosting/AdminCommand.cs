using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The admin verb: gives the role that runs the shop, and takes it. Who may start programs on the shop's machine may do so.</summary>
public static class AdminCommand
{
    /// <summary>Runs the verb.</summary>
    /// <returns>0 when the role was given or taken, 1 when that was refused, 2 when the call is wrong.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [("grant" or "revoke") and var act, { } email, .. var rest] || email.StartsWith('-'))
        {
            await errors.WriteLineAsync("admin needs grant or revoke and an e-mail address: admin grant ada@example.com");
            return 2;
        }

        await using var app = ShopHost.Build(rest);
        await ShopHost.OpenAsync(app, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var role = scope.ServiceProvider.GetRequiredService<AdminRole>();
        var by = "machine:" + Environment.UserName;
        var result = act == "grant"
            ? await role.GrantAsync(email, by, CancellationToken.None)
            : await role.RevokeAsync(email, by, CancellationToken.None);
        if (result is AdminResult.Refused refused)
        {
            await errors.WriteLineAsync(refused.Reason);
            return 1;
        }

        await output.WriteLineAsync(((AdminResult.Done)result).Told);
        return 0;
    }
}
