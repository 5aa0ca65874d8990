namespace AlgoAcademy.Research;

/// <summary>The orders of one price: first in, first out.</summary>
internal struct Level
{
    public long Shown;
    public long Hidden;
    public int Head;
    public int Tail;
    public int Count;

    /// <summary>Orders that are not pegged: pegs refer to prices that have any.</summary>
    public int Anchors;
}
