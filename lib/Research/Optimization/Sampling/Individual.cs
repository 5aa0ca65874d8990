namespace AlgoAcademy.Research;

/// <summary>A point of a generation: where it is and how it did.</summary>
internal sealed record Individual(double[] Unit, double[] Losses)
{
    /// <summary>0 for the points that none dominates, 1 for those that only these dominate, and so on.</summary>
    internal int Rank { get; set; }

    /// <summary>How far its neighbors on the front are; infinite at the ends.</summary>
    internal double Crowding { get; set; }
}
