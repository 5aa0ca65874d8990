namespace AlgoAcademy.Bundles;

/// <summary>The rule for links that a store signs: they cannot be revoked, so they are short.</summary>
public static class StoreLinks
{
    /// <summary>The longest a link may work.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    /// <summary>Refuses a life outside of 1 second to <see cref="LongestLife"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The life is outside of that.</exception>
    public static void RequireLife(TimeSpan life)
    {
        if (life < TimeSpan.FromSeconds(1) || life > LongestLife)
            throw new ArgumentOutOfRangeException(nameof(life), life, $"A link to a bundle must live from 1 second to {LongestLife:g}.");
    }
}
