namespace AlgoAcademy.Research;

/// <summary>What matching reads of a resting order, in one cache line.</summary>
internal struct OrderNode
{
    public long Id;
    public long Shown;
    public long Reserve;
    public int Next;
    public int Previous;
    public int Price;
    public int Owner;
    public Side Side;
    public NodePlace Place;
    public bool HasTerms;
    public bool IsPegged;
    public bool IsPostOnly;

    public readonly long Open => Shown + Reserve;
}
