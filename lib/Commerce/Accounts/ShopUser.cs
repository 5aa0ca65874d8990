using Microsoft.AspNetCore.Identity;

namespace AlgoAcademy.Commerce;

/// <summary>A person with an account. Purchases hang on its id, never on its e-mail address.</summary>
public sealed class ShopUser : IdentityUser
{
    /// <summary>When the account was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
