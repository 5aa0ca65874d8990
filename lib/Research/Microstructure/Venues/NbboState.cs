namespace AlgoAcademy.Research;

/// <summary>How the best bid and the best ask of several venues lie to each other.</summary>
public enum NbboState : byte
{
    /// <summary>No venue shows a bid, or none an ask.</summary>
    OneSided,

    /// <summary>The best bid is below the best ask.</summary>
    Open,

    /// <summary>They are equal.</summary>
    Locked,

    /// <summary>The best bid is above the best ask: the venues have not told each other yet.</summary>
    Crossed,
}
