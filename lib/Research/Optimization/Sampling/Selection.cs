namespace AlgoAcademy.Research;

/// <summary>Non-dominated sorting and crowding distance (Deb et al. 2002, sections III.A and III.B).</summary>
internal static class Selection
{
    /// <summary>The best <paramref name="count"/> by front, and within the last front that fits by crowding.</summary>
    internal static List<Individual> Survivors(IReadOnlyList<Individual> all, int count)
    {
        var survivors = new List<Individual>();
        foreach (var front in Fronts(all))
        {
            Crowd(front);
            var room = count - survivors.Count;
            survivors.AddRange(front.Count <= room ? front : front.OrderByDescending(individual => individual.Crowding).Take(room));
            if (survivors.Count == count)
            {
                break;
            }
        }

        return survivors;
    }

    /// <summary>Crowded comparison: the lower front, of one front the less crowded.</summary>
    internal static Individual Better(Individual a, Individual b) => a.Rank != b.Rank
        ? (a.Rank < b.Rank ? a : b)
        : (a.Crowding >= b.Crowding ? a : b);

    private static IEnumerable<List<Individual>> Fronts(IReadOnlyList<Individual> all)
    {
        var left = new int[all.Count];
        var beats = new List<int>[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            beats[i] = [.. Enumerable.Range(0, all.Count).Where(j => Dominance.Dominates(all[i].Losses, all[j].Losses))];
            beats[i].ForEach(j => left[j]++);
        }

        int[] front = [.. Enumerable.Range(0, all.Count).Where(i => left[i] == 0)];
        for (var rank = 0; front.Length > 0; rank++)
        {
            foreach (var i in front)
            {
                all[i].Rank = rank;
            }

            yield return [.. front.Select(i => all[i])];
            front = [.. front.SelectMany(i => beats[i]).Where(j => --left[j] == 0).Order()];
        }
    }

    private static void Crowd(List<Individual> front)
    {
        front.ForEach(individual => individual.Crowding = 0);
        for (var m = 0; m < front[0].Losses.Length; m++)
        {
            Individual[] sorted = [.. front.OrderBy(individual => individual.Losses[m])];
            var (low, high) = (sorted[0].Losses[m], sorted[^1].Losses[m]);
            (sorted[0].Crowding, sorted[^1].Crowding) = (double.PositiveInfinity, double.PositiveInfinity);
            for (var i = 1; i < sorted.Length - 1 && high > low && double.IsFinite(high); i++)
            {
                sorted[i].Crowding += (sorted[i + 1].Losses[m] - sorted[i - 1].Losses[m]) / (high - low);
            }
        }
    }
}
