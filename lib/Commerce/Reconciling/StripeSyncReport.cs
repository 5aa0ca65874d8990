namespace AlgoAcademy.Commerce;

/// <summary>What a catalogue synchronisation changed.</summary>
/// <param name="Created">Products and prices that were new.</param>
/// <param name="Renamed">Products whose title changed.</param>
/// <param name="Replaced">Prices whose amount changed.</param>
/// <param name="Unchanged">What was right already.</param>
public sealed record StripeSyncReport(int Created, int Renamed, int Replaced, int Unchanged)
{
    /// <summary>The sum of two reports.</summary>
    public static StripeSyncReport operator +(StripeSyncReport left, StripeSyncReport right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Created + right.Created, left.Renamed + right.Renamed, left.Replaced + right.Replaced, left.Unchanged + right.Unchanged);
    }
}
