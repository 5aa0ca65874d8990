using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Makes sure that the admin who acts is the one who signed in: asks for the password again (ASVS 5.0, 7.5.1).</summary>
public sealed class ConfirmAdmin(SignInManager<ShopUser> signIn, UserManager<ShopUser> users, AdminRole role)
{
    /// <summary>The act, or what is wrong with it. Wrong passwords count towards the account's lockout.</summary>
    public async Task<(AdminAct? Act, string? Fault)> RunAsync(string userId, string? reason, string? password, CancellationToken cancellation)
    {
        if (AdminAct.FaultOf(reason) is { } fault)
            return (null, fault);
        if (string.IsNullOrEmpty(password) || password.Length > PasswordRules.MaxLength
            || await users.FindByIdAsync(userId) is not { } user
            || !await role.HasAsync(userId, cancellation)
            || !(await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
        {
            return (null, "Your password is not right, or there were too many attempts. Nothing was done.");
        }

        return (new AdminAct(userId, reason!.Trim()), null);
    }
}
