namespace AlgoAcademy.Research;

/// <summary>One time under water: from a high to the first bar at or above it again.</summary>
/// <param name="PeakIndex">The bar of the high.</param>
/// <param name="TroughIndex">The lowest bar.</param>
/// <param name="EndIndex">The bar of recovery; the last bar when there was none.</param>
/// <param name="Depth">Trough / peak − 1, below 0.</param>
/// <param name="Recovered">False when the sample ends under water.</param>
public sealed record DrawdownSpell(int PeakIndex, int TroughIndex, int EndIndex, double Depth, bool Recovered)
{
    /// <summary>Bars from the high to the recovery (or to the end of the sample).</summary>
    public int Bars => EndIndex - PeakIndex;
}
