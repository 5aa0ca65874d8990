namespace AlgoAcademy.Research.Tests.Learning;

public class UniquenessTests
{
    // López de Prado 2018, section 4.5.3: y₁ depends on returns 1 to 3, y₂ on 3 and 4, y₃ on 5 and 6.
    private static readonly LabelSet s_book = new("book", Cases.Series(0, 0, 0, 0, 0, 0, 0).Axis, [new(0, 3, 0, 1), new(2, 4, 0, 1), new(4, 6, 0, 1)]);

    [Fact]
    public void Concurrency_counts_the_labels_of_each_return() =>
        Assert.Equal([0, 1, 1, 2, 1, 1, 1], Uniqueness.Concurrency(s_book).Values);

    [Fact]
    public void Average_uniqueness_is_that_of_the_book()
    {
        // (1 + 1 + ½) / 3, (½ + 1) / 2, 1.
        Near.Equal([5.0 / 6, 0.75, 1], Uniqueness.Average(s_book), 1e-12);
    }

    [Fact]
    public void Sequential_chances_are_those_of_the_book()
    {
        // Once y₂ is drawn: 5/14, 3/14, 6/14.
        Near.Equal([5 / 14.0, 3 / 14.0, 6 / 14.0], Uniqueness.Chances(s_book, [0, 0, 0, 1, 1, 0, 0]), 1e-12);
    }

    [Fact]
    public void Sequential_draws_overlap_less_than_even_draws()
    {
        var path = GeometricBrownianMotion.Simulate(7, 0.05, 0.2, new() { Count = 300 });
        var labels = TripleBarrier.Label(path, null, new() { Gain = 0.03, Loss = 0.03, Horizon = 15 });
        double Mean(IEnumerable<int> drawn) => MeanUniqueness(labels, [.. drawn]);
        var (sequential, even) = (0.0, 0.0);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var rng = new Rng(seed);
            sequential += Mean(Uniqueness.SequentialBootstrap(labels, 20, seed));
            even += Mean(Enumerable.Range(0, 20).Select(_ => rng.NextInt(labels.Count)));
        }

        Assert.True(sequential > 1.05 * even, $"{sequential / 20} against {even / 20}");
    }

    [Fact]
    public void Return_weights_add_up_to_the_number_of_labels()
    {
        // Closes 100, 110, 121, 121: labels (0, 2) and (1, 3); log returns a, a, 0; own: a + a/2 and a/2 → ¾ and ¼ of 2.
        var bars = Cases.Bars((100, 100), (110, 110), (121, 121), (121, 121));
        var labels = ReturnLabels.FixedHorizon(bars, 2);
        Near.Equal([1.5, 0.5], Uniqueness.ReturnWeights(labels, bars), 1e-9);
    }

    private static double MeanUniqueness(LabelSet labels, int[] drawn)
    {
        var counts = new int[labels.Axis.Count];
        foreach (var t in drawn.SelectMany(i => Enumerable.Range(labels.Labels[i].Start + 1, labels.Labels[i].End - labels.Labels[i].Start)))
        {
            counts[t]++;
        }

        return drawn.Average(i => Enumerable.Range(labels.Labels[i].Start + 1, labels.Labels[i].End - labels.Labels[i].Start).Average(t => 1.0 / counts[t]));
    }
}
