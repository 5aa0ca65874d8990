using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>Refuses what is too long to hash or on every guesser's list. No composition rules (ASVS 5.0, 6.2.5).</summary>
public sealed class PasswordRules : IPasswordValidator<ShopUser>
{
    /// <summary>The shortest password accepted.</summary>
    public const int MinLength = 12;

    /// <summary>The longest password accepted.</summary>
    public const int MaxLength = 128;

    // What people type when twelve characters are asked for.
    private static readonly HashSet<string> Guessed = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891234", "password1234", "password12345",
        "password123456", "passwordpassword", "password123!", "qwertyuiop12", "qwertyuiop123", "qwertyuiop1234", "1q2w3e4r5t6y",
        "1qaz2wsx3edc", "qwerty123456", "administrator", "letmeinletmein", "iloveyou1234", "welcome12345", "abcdefghijkl",
        "abcd12345678", "changemechangeme", "algoacademy1", "algoacademy123", "correct horse battery staple", "correcthorsebatterystaple",
    };

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<ShopUser> manager, ShopUser user, string? password)
    {
        var text = password ?? string.Empty;
        if (text.Length > MaxLength)
            return Failed("PasswordTooLong", $"Passwords must be at most {MaxLength} characters; was {text.Length}.");
        if (Guessed.Contains(text) || text.Distinct().Count() < 4)
            return Failed("PasswordGuessed", "This password is on every guesser's list. Three or four random words make a good one.");
        return string.Equals(text, user.Email, StringComparison.OrdinalIgnoreCase)
            ? Failed("PasswordIsEmail", "The password must not be the e-mail address.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Failed(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
