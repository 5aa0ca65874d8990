using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>
/// Makes an account. Where addresses are confirmed, the answer is the same whether the address has an account or not: one hash,
/// one mail, one sentence. What differs stands in the mail, which only the owner of the address reads.
/// </summary>
public sealed class SignUp(
    SignInSessions sessions, PasswordGate gate, UserManager<ShopUser> users, AccountLinks links, AccountSettings settings, TimeProvider clock)
{
    /// <summary>What is said of an address no account can be made with.</summary>
    public const string AddressRefused = "We cannot make an account with this address. If it is yours already, sign in instead.";

    /// <summary>Makes it, or writes to the address.</summary>
    public async Task<SignUpResult> RunAsync(string email, string password, CancellationToken cancellation)
    {
        var user = new ShopUser { UserName = email, Email = email, CreatedAt = clock.GetUtcNow() };
        if (await PasswordFaultsAsync(user, password) is { Count: > 0 } faults)
            return new SignUpResult.Refused(faults);
        if (await users.FindByEmailAsync(email) is not { } known)
            return await MakeAsync(user, password, cancellation);
        if (known.EmailConfirmed || !settings.ConfirmAddresses)
        {
            // As long as making one would take.
            await gate.RunAsync(() => Task.FromResult(users.PasswordHasher.HashPassword(user, password)), cancellation);
            await links.SendExistsAsync(known.Email!, cancellation);
            return settings.ConfirmAddresses ? new SignUpResult.MailSent() : new SignUpResult.Refused([AddressRefused]);
        }

        // Never confirmed, so it is nobody's yet: the newest sign-up counts, and the links of earlier ones die with the old stamp.
        await gate.RunAsync(() => users.RemovePasswordAsync(known), cancellation);
        await gate.RunAsync(() => users.AddPasswordAsync(known, password), cancellation);
        await links.SendConfirmAsync(known, cancellation);
        return new SignUpResult.MailSent();
    }

    private async Task<SignUpResult> MakeAsync(ShopUser user, string password, CancellationToken cancellation)
    {
        var made = await gate.RunAsync(() => users.CreateAsync(user, password), cancellation);
        if (!made.Succeeded)
            return new SignUpResult.Refused([AddressRefused]);
        if (settings.ConfirmAddresses)
        {
            await links.SendConfirmAsync(user, cancellation);
            return new SignUpResult.MailSent();
        }

        await sessions.StartAsync(user, SignInProof.Password, cancellation);
        return new SignUpResult.SignedIn();
    }

    private async Task<IReadOnlyList<string>> PasswordFaultsAsync(ShopUser user, string password)
    {
        var faults = new List<string>();
        foreach (var rule in users.PasswordValidators)
            faults.AddRange((await rule.ValidateAsync(users, user, password)).Errors.Select(error => error.Description));
        return faults;
    }
}
