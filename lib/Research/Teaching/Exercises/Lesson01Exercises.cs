namespace AlgoAcademy.Research;

/// <summary>Exercises of L01, the limit order book.</summary>
internal static class Lesson01Exercises
{
    private static readonly (double Price, long Size)[] s_asks = [(100.01, 200), (100.02, 300), (100.03, 500)];
    private static readonly double[] s_queue = [50, 150, 300];

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise
        {
            Id = "L01.E1",
            Title = "Average price of a walk through the asks.",
            Unit = "per share",
            Answer = () => Average(600),
            // Four digits after the point, as the task asks: the prices differ by a cent.
            Tolerance = 1e-6,
            Mistakes =
            [
                new("That is the mean of the three prices; weight each by the lots taken there.", () => s_asks.Average(static ask => ask.Price)),
                new("That is the price of the last lot. The earlier ones were cheaper.", () => s_asks[^1].Price),
                new("That is the best ask: it holds only a third of the order.", () => s_asks[0].Price),
                new("That is the average of all lots on the screen; only a part of the third level is taken.", () => Average(1000)),
                new("That is what the order costs in all; the task asks for the price of one share.", () => 600 * Average(600)),
            ],
            Hints =
            [
                "How many lots are left to take when the first two levels are empty?",
                "Sum of lots taken times price over all levels, divided by the lots of the order.",
                "double paid = 200 * asks[0] + 300 * asks[1] + …;",
            ],
        },
        new SequenceExercise
        {
            Id = "L01.E2",
            Title = "Shares of a pro-rata queue.",
            Unit = "lots",
            Answer = () => Shares(100),
            Tolerance = 1e-3,
            Mistakes =
            [
                new("That is price-time priority: the first orders are served first. Pro rata does not look at time.", () => [50, 50, 0]),
                new("That is an equal split; each order gets a part in proportion to its size.", () => [100 / 3.0, 100 / 3.0, 100 / 3.0]),
                new("These are fractions of the incoming order; the task asks for lots.", () => [.. Shares(1)]),
                new("These are the orders themselves; only 100 lots come in.", () => s_queue),
            ],
            Hints =
            [
                "Which part of all waiting lots is the first order?",
                "Each order gets 100 × its lots ÷ the lots of the whole queue.",
                "double[] sharesE2 = [.. new double[] { 50, 150, 300 }.Select(lots => 100 * lots / …)];",
            ],
        },
        new PropertyExercise<Func<long[], long, long[]>>
        {
            Id = "L01.E3",
            Title = "A pro-rata split in whole lots.",
            Properties = Lesson01ProRata.Properties,
            Hints =
            [
                "Round every share down: how many lots are left, and how many orders can take one more?",
                "Floor of filled × lots ÷ total for each; then one more lot each to those that lost most by rounding, until nothing is left.",
                "long total = waiting.Sum(), filled = Math.Min(incoming, total);",
            ],
        },
    ];

    private static double Average(long size)
    {
        var (left, paid) = (size, 0.0);
        foreach (var (price, standing) in s_asks)
        {
            var taken = Math.Min(left, standing);
            paid += taken * price;
            left -= taken;
        }

        return paid / size;
    }

    private static double[] Shares(double incoming) => [.. s_queue.Select(lots => incoming * lots / s_queue.Sum())];
}
