namespace AlgoAcademy.Storefront.Pages.Admin;

/// <summary>What every act on an admin page asks for.</summary>
public sealed record Confirmation
{
    /// <summary>Why, for the audit.</summary>
    public string? Reason { get; init; }

    /// <summary>The admin's own password.</summary>
    public string? Password { get; init; }
}
