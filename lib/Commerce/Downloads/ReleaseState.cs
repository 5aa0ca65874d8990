namespace AlgoAcademy.Commerce;

/// <summary>How far a release has come.</summary>
public enum ReleaseState
{
    /// <summary>Its bundle is being uploaded; nobody is offered it.</summary>
    Draft,

    /// <summary>Its bundle lies in the store and was checked there; it never changes again.</summary>
    Published,
}
