namespace AlgoAcademy.Commerce;

/// <summary>What came of signing in by another provider's word.</summary>
public enum ExternalSignInResult
{
    /// <summary>The session cookie was set.</summary>
    SignedIn,

    /// <summary>The provider's identity is nobody's here, and the provider does not vouch for an address to make an account with.</summary>
    AddressNotVouched,

    /// <summary>The provider's identity is nobody's here, and its address has an account already: its owner has to join the two.</summary>
    AddressHasAccount,

    /// <summary>The account may not sign in.</summary>
    Disabled,
}
