namespace AlgoAcademy.Research;

/// <summary>What the split of L01.E3 must do, whatever its way of rounding.</summary>
internal static class Lesson01ProRata
{
    public static IReadOnlyList<Func<Func<long[], long, long[]>, string?>> Properties { get; } = [AnswersForEveryOrder, GivesNobodyMoreThanHeHas, LosesNoLot, IsFairToOneLot];

    private static string? AnswersForEveryOrder(Func<long[], long, long[]> split) => First(split, static (queue, _, shares) =>
        shares is null ? "The function returned null instead of one share for each order."
        : shares.Length == queue.Length ? null : FormattableString.Invariant($"{shares.Length} shares came back; one for each order is asked for"));

    private static string? GivesNobodyMoreThanHeHas(Func<long[], long, long[]> split) => First(split, static (queue, _, shares) =>
        shares.Any(static share => share < 0) ? "a share is below zero"
        : shares.Zip(queue).Any(static pair => pair.First > pair.Second) ? "an order got more lots than it has" : null);

    private static string? LosesNoLot(Func<long[], long, long[]> split) => First(split, static (queue, incoming, shares) =>
        shares.Sum() == Math.Min(incoming, queue.Sum()) ? null : FormattableString.Invariant(
            $"the shares add up to {shares.Sum()} lots. When somebody still waits, every incoming lot must be filled; when nobody does, none can be"));

    private static string? IsFairToOneLot(Func<long[], long, long[]> split) => First(split, static (queue, incoming, shares) =>
    {
        var total = queue.Sum();
        for (var i = 0; i < queue.Length && total > 0; i++)
        {
            var exact = (decimal)Math.Min(incoming, total) * queue[i] / total;
            if (Math.Abs(shares[i] - exact) >= 1)
                return FormattableString.Invariant($"the order at index {i} got {shares[i]} lots, a lot or more away from its exact share of {exact:0.##}");
        }

        return null;
    });

    private static string? First(Func<long[], long, long[]> split, Func<long[], long, long[], string?> fault)
    {
        foreach (var (queue, incoming) in Cases())
        {
            if (fault(queue, incoming, split([.. queue], incoming)) is { } found)
                return FormattableString.Invariant($"For the queue [{string.Join(", ", queue)}] and {incoming} incoming lots {found.TrimEnd('.')}.");
        }

        return null;
    }

    private static IEnumerable<(long[] Queue, long Incoming)> Cases()
    {
        yield return ([50, 150, 300], 100);
        yield return ([1, 1, 1], 2);
        yield return ([7], 9);
        yield return ([], 5);
        yield return ([3, 0, 5], 0);
        var rng = new Rng(1001);
        for (var i = 0; i < 300; i++)
            yield return ([.. Enumerable.Range(0, 1 + rng.NextInt(8)).Select(_ => (long)rng.NextInt(i < 150 ? 6 : 2000))], rng.NextInt(i < 150 ? 20 : 4000));
    }
}
