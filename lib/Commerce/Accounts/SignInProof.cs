namespace AlgoAcademy.Commerce;

/// <summary>How a person showed to be the owner of an account.</summary>
public enum SignInProof
{
    /// <summary>By the password.</summary>
    Password,

    /// <summary>By a passkey.</summary>
    Passkey,

    /// <summary>By another provider's word.</summary>
    External,
}
