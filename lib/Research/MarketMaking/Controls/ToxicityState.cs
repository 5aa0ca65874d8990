namespace AlgoAcademy.Research;

/// <summary>What a maker does about flow that knows more.</summary>
public enum ToxicityState
{
    /// <summary>Quotes as they are.</summary>
    Normal,

    /// <summary>Quotes farther away.</summary>
    Widened,

    /// <summary>No quotes.</summary>
    Pulled,
}
