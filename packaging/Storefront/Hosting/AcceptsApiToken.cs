namespace AlgoAcademy.Storefront;

/// <summary>Marks an endpoint that scripts reach with an API token.</summary>
public sealed class AcceptsApiToken
{
    /// <summary>The claim of a request that came with a token: the token's id.</summary>
    public const string Claim = "aa:token";

    private AcceptsApiToken()
    {
    }

    /// <summary>The mark.</summary>
    public static AcceptsApiToken Mark { get; } = new();
}
