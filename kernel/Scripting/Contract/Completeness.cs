namespace AlgoAcademy.Scripting;

/// <summary>Whether the text typed so far is a whole submission; Jupyter consoles ask this at each Enter.</summary>
public enum Completeness
{
    /// <summary>Ready to run.</summary>
    Complete,

    /// <summary>More lines are expected.</summary>
    Incomplete,

    /// <summary>No further line can make it right.</summary>
    Invalid,
}
