namespace AlgoAcademy.Research.Tests.Microstructure.Book;

/// <summary>An order of <see cref="SlowBook"/>.</summary>
internal sealed class SlowOrder(BookOrder terms)
{
    public BookOrder Terms { get; } = terms;

    /// <summary>Where it stands; null while it waits.</summary>
    public int? Price { get; set; }

    public bool IsStop { get; init; }

    public long Shown { get; set; }

    public long Reserve { get; set; }

    /// <summary>Its place in the queue.</summary>
    public long Turn { get; set; }

    /// <summary>Its place among pegged orders and orders for an auction.</summary>
    public long Kept { get; init; }

    public long Open => Shown + Reserve;
}
