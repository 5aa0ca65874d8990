namespace AlgoAcademy.Research;

/// <summary>Orders as array elements named by index: taken and given back without allocation; −1 is none.</summary>
internal sealed class OrderPool
{
    public const int None = -1;

    private int free = None;
    private int used;

    public OrderPool(int capacity)
    {
        Nodes = new OrderNode[capacity];
        Terms = new BookOrder[capacity];
    }

    /// <summary>The orders; the array is replaced when it grows, so never keep it across a <see cref="Rent"/>.</summary>
    public OrderNode[] Nodes { get; private set; }

    /// <summary>The order as it was entered, for those that have terms beyond price and size.</summary>
    public BookOrder[] Terms { get; private set; }

    public int Rent()
    {
        if (free != None)
        {
            var node = free;
            free = Nodes[node].Next;
            return node;
        }

        if (used == Nodes.Length)
        {
            var nodes = Nodes;
            var terms = Terms;
            Array.Resize(ref nodes, used * 2);
            Array.Resize(ref terms, used * 2);
            (Nodes, Terms) = (nodes, terms);
        }

        return used++;
    }

    public void Return(int node)
    {
        Nodes[node].Next = free;
        free = node;
    }
}
