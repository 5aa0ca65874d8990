using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Refuses what is too long to hash or on every guesser's list. No composition rules (ASVS 5.0, 6.2.5).</summary>
public sealed class PasswordRules : IPasswordValidator<ShopUser>
{
    /// <summary>The shortest password accepted.</summary>
    public const int MinLength = 12;

    /// <summary>The longest password accepted.</summary>
    public const int MaxLength = 128;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<ShopUser> manager, ShopUser user, string? password)
    {
        var text = password ?? string.Empty;
        if (text.Length > MaxLength)
            return Failed("PasswordTooLong", $"Passwords must be at most {MaxLength} characters; was {text.Length}.");
        if (CommonPasswords.AreBehind(text) || text.Distinct().Count() < 4)
            return Failed("PasswordGuessed", "This password is on every guesser's list. Three or four random words make a good one.");
        return string.Equals(text, user.Email, StringComparison.OrdinalIgnoreCase)
            ? Failed("PasswordIsEmail", "The password must not be the e-mail address.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Failed(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
