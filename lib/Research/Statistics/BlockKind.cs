namespace AlgoAcademy.Research;

/// <summary>How a bootstrap cuts a series into the blocks that it draws. Both wrap around from the last value to the first.</summary>
public enum BlockKind
{
    /// <summary>Blocks of random, geometrically distributed length: the resampled series is stationary (Politis and Romano 1994).</summary>
    Stationary,

    /// <summary>Blocks of one length, rounded to whole bars (circular block bootstrap, Politis and Romano 1992).</summary>
    Circular,
}
