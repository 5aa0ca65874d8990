using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Passkeys: add, list, remove, sign in, and confirm that the one at the screen is the owner.</summary>
public sealed class Passkeys(SignInManager<ShopUser> signIn, SignInSessions sessions, ShopDb db, TimeProvider clock)
{
    /// <summary>The most passkeys an account may have.</summary>
    public const int Most = 10;

    /// <summary>What is said when a passkey is not accepted, whatever the reason.</summary>
    public const string NotAccepted = "This passkey was not accepted. Please try again, or sign in with your password.";

    private const int LongestCredential = 16_384;

    private UserManager<ShopUser> Users => signIn.UserManager;

    /// <summary>The question for a new passkey, for the browser; null when there is no such account.</summary>
    public async Task<string?> AskForNewAsync(string userId) => await Users.FindByIdAsync(userId) is { } user
        ? await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id, Name = user.Email!, DisplayName = user.Email! })
        : null;

    /// <summary>The question any passkey of this shop may answer; it says nothing about accounts.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>The account's passkeys, oldest first, each by an id for a form.</summary>
    public async Task<IReadOnlyList<(string Id, UserPasskeyInfo Passkey)>> OfAsync(string userId) => await Users.FindByIdAsync(userId) is { } user
        ? [.. (await Users.GetPasskeysAsync(user)).OrderBy(passkey => passkey.CreatedAt).Select(passkey => (Base64Url.EncodeToString(passkey.CredentialId), passkey))]
        : [];

    /// <summary>Adds the passkey the browser made; the faults to show, empty when it was added.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(string userId, string? credential, string? name, CancellationToken cancellation)
    {
        var called = name?.Trim() ?? string.Empty;
        if (called.Length is 0 or > 60 || called.Any(char.IsControl))
            return ["A passkey must have a name of 1 to 60 characters, such as the device it is on."];
        if (await Users.FindByIdAsync(userId) is not { } user || !await IsAskedAsync(credential))
            return [NotAccepted];
        if ((await Users.GetPasskeysAsync(user)).Count >= Most)
            return [$"You have {Most} passkeys already. Remove one that you no longer use."];
        var made = await signIn.PerformPasskeyAttestationAsync(credential!);
        if (!made.Succeeded || made.UserEntity.Id != userId || await Users.FindByPasskeyIdAsync(made.Passkey.CredentialId) is not null)
            return [NotAccepted];
        made.Passkey.Name = called;
        if (!(await Users.AddOrUpdatePasskeyAsync(user, made.Passkey)).Succeeded)
            return [NotAccepted];
        await TellAsync(user, ("passkey.added", "A passkey was added to your account", $"The passkey '{called}' was added to your AlgoAcademy account. If that was not you, remove it in your account and change your password."), cancellation);
        return [];
    }

    /// <summary>Removes a passkey by its id; false when the account has none such.</summary>
    public async Task<bool> RemoveAsync(string userId, string? id, CancellationToken cancellation)
    {
        if (id is null || !Base64Url.IsValid(id) || await Users.FindByIdAsync(userId) is not { } user)
            return false;
        var credentialId = Base64Url.DecodeFromChars(id);
        if (await Users.GetPasskeyAsync(user, credentialId) is not { } passkey || !(await Users.RemovePasskeyAsync(user, credentialId)).Succeeded)
            return false;
        await TellAsync(user, ("passkey.removed", "A passkey was removed from your account", $"The passkey '{passkey.Name}' was removed from your AlgoAcademy account. If that was not you, change your password."), cancellation);
        return true;
    }

    /// <summary>Signs in by the passkey's answer; true when the session cookie was set.</summary>
    public async Task<bool> SignInAsync(string? credential, CancellationToken cancellation)
    {
        if (await OwnerAsync(credential, cancellation) is not { } user)
            return false;
        await sessions.StartAsync(user, SignInProof.Passkey, cancellation);
        return true;
    }

    /// <summary>Notes that the one at the screen has the passkey of the account that is signed in.</summary>
    public async Task<bool> ConfirmAsync(string userId, string? credential, CancellationToken cancellation)
    {
        if (await OwnerAsync(credential, cancellation) is not { } user || user.Id != userId)
            return false;
        await sessions.ProveAsync(SignInProof.Passkey, cancellation);
        return true;
    }

    private async Task<ShopUser?> OwnerAsync(string? credential, CancellationToken cancellation)
    {
        if (!await IsAskedAsync(credential))
            return null;
        var shown = await signIn.PerformPasskeyAssertionAsync(credential!);
        if (!shown.Succeeded)
        {
            db.Audit.Add(AuditEntry.Of(clock.GetUtcNow(), "passkey.refused", userId: null, "not accepted"));
            await db.SaveChangesAsync(cancellation);
            return null;
        }

        // A passkey cannot be guessed, so the lock of a guesser does not stop it; an admin's lock does.
        if (!await signIn.CanSignInAsync(shown.User) || shown.User.LockoutEnd > clock.GetUtcNow().AddDays(1))
            return null;
        // The signature counter, by which a copied passkey shows.
        await Users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    // Without a question of ours, or with something that is no answer, Identity throws: here it is only a refusal.
    private async Task<bool> IsAskedAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > LongestCredential
            || !(await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(credential);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Task<int> TellAsync(ShopUser user, (string Action, string Subject, string Body) about, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.Audit.Add(AuditEntry.Of(now, about.Action, user.Id, "by its owner"));
        db.Outbox.Add(AccountMail.Of(user, about.Subject, about.Body, now));
        return db.SaveChangesAsync(cancellation);
    }
}
