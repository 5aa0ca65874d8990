namespace AlgoAcademy.Storefront.Tests.SigningIn;

/// <summary>What is wrong with a provider's answer.</summary>
public enum Lie
{
    None,
    SaysNo,
    OtherKey,
    OtherNonce,
    OtherAudience,
    OtherIssuer,
    Expired,
}
