namespace AlgoAcademy.Research;

/// <summary>What one venue shows at one moment.</summary>
/// <param name="Venue">The venue.</param>
/// <param name="Book">Its levels; prices in ticks that all venues share.</param>
public sealed record VenueBook(Venue Venue, BookSnapshot Book)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Venue.Name}{Environment.NewLine}{Book}";
}
