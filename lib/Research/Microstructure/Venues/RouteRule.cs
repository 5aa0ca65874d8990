namespace AlgoAcademy.Research;

/// <summary>What a smart order router looks at.</summary>
public enum RouteRule : byte
{
    /// <summary>The price with the venue's fee: what is paid in the end.</summary>
    AllIn,

    /// <summary>The displayed price only; among equal prices the venue listed first.</summary>
    Displayed,
}
