namespace AlgoAcademy.Commerce;

/// <summary>What a product is; decides the scope of the grant a purchase writes.</summary>
public enum ProductKind
{
    /// <summary>One module: its lessons and its bundle.</summary>
    Module,

    /// <summary>Every module, now and later.</summary>
    Course,

    /// <summary>A plan that is subscribed to.</summary>
    Tier,

    /// <summary>One trading bot.</summary>
    Bot,

    /// <summary>Several products for one price; an order for it has a line for each part.</summary>
    Bundle,
}
