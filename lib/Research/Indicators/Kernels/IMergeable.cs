namespace AlgoAcademy.Research;

/// <summary>A statistic of a stretch of values that can be had from those of its two parts.</summary>
internal interface IMergeable<TSelf>
    where TSelf : struct, IMergeable<TSelf>
{
    /// <summary>The statistic of <paramref name="older"/> followed by <paramref name="newer"/>.</summary>
    static abstract TSelf Merge(in TSelf older, in TSelf newer);
}
