using CsCheck;

namespace AlgoAcademy.Research.Tests.Optimization;

public class SplitTests
{
    private static readonly Gen<(int Count, LabelOptions Labels)> s_labeled =
        Gen.Int[12, 80].SelectMany(count => Gen.Select(Gen.Int[0, 9].Array[count], Gen.Int[0, 6]).Select((ahead, embargo) =>
            (count, new LabelOptions { LabelEnds = [.. ahead.Select((a, i) => Math.Min(i + a, count - 1))], Embargo = embargo })));

    [Fact]
    public void Walk_forward_windows_by_hand()
    {
        var options = new WalkForwardOptions { Train = 4, Test = 3, Purge = 1, Embargo = 1 };

        // 12 bars: tests at 6–8 and 9–11; one bar purged and one of embargo before each.
        Assert.Equal(
            ["train [0, 4), test [6, 9)", "train [3, 7), test [9, 12)"], WalkForward.Split(12, options).Select(fold => fold.ToString()));
        Assert.Equal(
            ["train [0, 4), test [6, 9)", "train [0, 7), test [9, 11)"], WalkForward.Split(11, options with { Anchored = true }).Select(fold => fold.ToString()));
        Assert.Equal("[4, 5) [5, 6)", $"{WalkForward.Split(12, options)[0].Purged[0]} {WalkForward.Split(12, options)[0].Embargoed[0]}");
    }

    [Fact]
    public void Walk_forward_trains_only_on_what_is_over_before_the_test_and_tests_every_later_bar_once() =>
        Gen.Select(Gen.Int[2, 200], Gen.Int[1, 60], Gen.Int[1, 40], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Bool).Sample((count, train, test, purge, embargo, anchored) =>
        {
            var options = new WalkForwardOptions { Train = train, Test = test, Purge = purge, Embargo = embargo, Anchored = anchored };
            if (train + purge + embargo >= count)
            {
                Assert.Throws<ArgumentException>(() => WalkForward.Split(count, options));
                return;
            }

            var folds = WalkForward.Split(count, options);

            Assert.Equal(Enumerable.Range(train + purge + embargo, count - train - purge - embargo), folds.SelectMany(fold => fold.TestIndices));
            foreach (var fold in folds)
            {
                Assert.True(fold.TrainIndices.Max() + purge + embargo < fold.TestIndices.Min());
                Assert.Equal(anchored ? 0 : fold.Test[0].Start - purge - embargo - train, fold.Train[0].Start);
            }
        });

    [Fact]
    public void Purged_folds_by_hand()
    {
        // 10 observations, labels look 2 ahead, embargo 1, test 4–5: labels of the test reach to 7, so 6 and 7 overlap it;
        // those of 2 and 3 reach to 4 and 5; 8 is the embargo.
        var fold = PurgedKFold.Split(10, 5, new LabelOptions { Horizon = 2, Embargo = 1 })[2];

        Assert.Equal("train [0, 2) [9, 10), test [4, 6)", fold.ToString());
        Assert.Equal(["[2, 4)", "[6, 8)"], fold.Purged.Select(span => span.ToString()));
        Assert.Equal("[8, 9)", Assert.Single(fold.Embargoed).ToString());
    }

    [Fact]
    public void No_training_label_overlaps_a_test_label_and_the_embargo_is_kept() =>
        Gen.Select(s_labeled, Gen.Int[2, 6], Gen.Int[1, 3]).Sample((data, groups, testGroups) =>
        {
            var (count, labels) = data;
            var folds = PurgedKFold.Split(count, groups, labels).Concat(testGroups < groups ? CombinatorialPurged.Split(count, groups, testGroups, labels).Folds : []);
            foreach (var fold in folds)
            {
                Assert.Equal(Enumerable.Range(0, count), fold.TrainIndices.Concat(fold.TestIndices).Concat(fold.Purged.Concat(fold.Embargoed).SelectMany(span => span.Indices)).Order());
                var ends = labels.LabelEnds!;
                foreach (var i in fold.TrainIndices)
                {
                    Assert.DoesNotContain(fold.TestIndices, j => i <= ends[j] && j <= ends[i]);
                    Assert.DoesNotContain(fold.Test, span => span.Indices.Max(j => ends[j]) is var end && i > end && i <= end + labels.Embargo);
                }
            }
        });

    [Fact]
    public void Nothing_is_left_out_without_need() =>
        s_labeled.Sample(data =>
        {
            var (count, labels) = data;
            var ends = labels.LabelEnds!;
            foreach (var fold in PurgedKFold.Split(count, 4, labels))
            {
                var (first, last) = (fold.Test[0].Start, fold.Test[0].Indices.Max(j => ends[j]));
                Assert.All(fold.Purged.SelectMany(span => span.Indices), i => Assert.True(i <= last && ends[i] >= first));
                Assert.All(fold.Embargoed.SelectMany(span => span.Indices), i => Assert.InRange(i, last + 1, last + labels.Embargo));
            }
        });

    [Fact]
    public void Six_groups_of_which_two_are_tested_make_fifteen_folds_and_five_paths()
    {
        // López de Prado (2018), figure 12.1: N = 6, k = 2; G2 is tested in S1 (with G1) and then in S6 … S9, so path 2 takes it from S6.
        var split = CombinatorialPurged.Split(60, 6, 2);

        Assert.Equal((15, 5), (split.Folds.Count, split.Paths.Count));
        Assert.Equal([0, 0, 1, 2, 3, 4], split.Paths[0]);
        Assert.Equal([1, 5, 5, 6, 7, 8], split.Paths[1]);
        Assert.Equal([4, 8, 11, 13, 14, 14], split.Paths[4]);
    }

    [Fact]
    public void Every_path_goes_through_all_observations_and_every_test_is_used_once() =>
        Gen.Select(Gen.Int[2, 7], Gen.Int[1, 4], Gen.Int[0, 20]).Where((n, k, _) => k < n).Sample((n, k, more) =>
        {
            var split = CombinatorialPurged.Split(n + more, n, k);
            var used = new HashSet<(int Fold, int Index)>();

            var paths = split.Assemble((fold, i) =>
            {
                Assert.Contains(i, split.Folds[fold].TestIndices);
                Assert.True(used.Add((fold, i)));
                return i;
            });

            Assert.All(paths, path => Assert.Equal(Enumerable.Range(0, n + more).Select(i => (double)i), path));
            Assert.Equal(split.Folds.Sum(fold => fold.TestIndices.Count()), used.Count);
            Assert.Equal(split.Folds.Count * k, split.Paths.Count * n);
        });

    [Theory]
    [InlineData("one fold", "folds must be from 2")]
    [InlineData("too few", "count must be a finite number of at least 5", "count must be from 5")]
    [InlineData("all tested", "testGroups must be from 1 to 3; was 4")]
    [InlineData("two horizons", "not both; Horizon was 2")]
    [InlineData("ends too short", "must have one index for each of 10 observations; had 1")]
    [InlineData("ends backwards", "that of 1 ends at 0")]
    [InlineData("no test", "they take 10 of 10")]
    [InlineData("folds without end", "must be at most 100000 folds")]
    public void Faults_say_what_is_wrong(string fault, string message, string? or = null)
    {
        Action act = fault switch
        {
            "one fold" => () => PurgedKFold.Split(10, 1),
            "too few" => () => PurgedKFold.Split(4, 5),
            "all tested" => () => CombinatorialPurged.Split(10, 4, 4),
            "two horizons" => () => PurgedKFold.Split(2, 2, new LabelOptions { Horizon = 2, LabelEnds = [0, 1] }),
            "ends too short" => () => PurgedKFold.Split(10, 2, new LabelOptions { LabelEnds = [0] }),
            "ends backwards" => () => PurgedKFold.Split(2, 2, new LabelOptions { LabelEnds = [0, 0] }),
            "no test" => () => WalkForward.Split(10, new WalkForwardOptions { Train = 8, Test = 1, Embargo = 2 }),
            _ => () => CombinatorialPurged.Split(100, 40, 20),
        };

        var text = Assert.Throws<ArgumentException>(act).Message;
        Assert.True(text.Contains(message, StringComparison.Ordinal) || (or is not null && text.Contains(or, StringComparison.Ordinal)), text);
    }
}
