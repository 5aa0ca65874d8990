namespace AlgoAcademy.Commerce;

/// <summary>What happened to a grant.</summary>
public enum GrantEventKind
{
    /// <summary>It was written.</summary>
    Granted,

    /// <summary>Its end moved.</summary>
    EndMoved,

    /// <summary>It rests.</summary>
    Suspended,

    /// <summary>It was taken back.</summary>
    Revoked,

    /// <summary>It rests no more, or was given back.</summary>
    Restored,

    /// <summary>Only the words of its reason changed.</summary>
    Explained,
}
