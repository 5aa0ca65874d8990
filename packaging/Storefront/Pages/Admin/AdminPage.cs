using System.Globalization;
using AlgoAcademy.Commerce;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>What every admin page knows. The folder is behind <see cref="AdminDoor"/>; every act asks for a reason and the password.</summary>
[Authorize(Policy = AdminDoor.Policy)]
[EnableRateLimiting(RateLimits.SignIn)]
public abstract class AdminPage(ConfirmAdmin confirm) : ShopPage
{
    /// <summary>Which slice of a long list, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Slice { get; set; } = 1;

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Faults { get; protected set; } = [];

    /// <summary>What was done; null when nothing was.</summary>
    public string? Done { get; private set; }

    /// <summary>A time as the tables show it; empty for none.</summary>
    public static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The beginning of an id, which is enough for a table.</summary>
    public static string Short(object? id) => id?.ToString() is { } text ? text.Length > 8 ? text[^8..] : text : "";

    /// <summary>Acts after the password was confirmed, and keeps what is to be told.</summary>
    protected async Task ActAsync(Confirmation form, Func<AdminAct, Task<AdminResult>> act)
    {
        var (allowed, fault) = await confirm.RunAsync(UserId!, form.Reason, form.Password, Gone);
        var result = allowed is null ? new AdminResult.Refused(fault!) : await act(allowed);
        (Done, Faults) = result is AdminResult.Done done ? (done.Told, Faults) : (null, [((AdminResult.Refused)result).Reason]);
    }
}
