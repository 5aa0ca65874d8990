namespace AlgoAcademy.Research.Tests.Learning;

public class TextTests
{
    private static readonly Lexicon s_lexicon = new(new Dictionary<string, double>(StringComparer.Ordinal) { ["gain"] = 2, ["gains"] = 2, ["loss"] = -2, ["record"] = 1, ["fraud"] = -3 });

    [Fact]
    public void Words_keep_what_belongs_inside_them() =>
        Assert.Equal(["acme's", "year-end", "profit", "isn't", "up", "3.5%", "q3"], Tokenizer.Words("Acme’s year-end profit isn't up 3.5% -- (Q3)."));

    [Fact]
    public void Grams_are_all_runs_of_neighbors() =>
        Assert.Equal(["a", "b", "c", "a b", "b c"], Tokenizer.Grams(["a", "b", "c"]));

    [Theory]
    [InlineData("Acme reports record gains", 3)]
    [InlineData("Acme denies fraud", 3)]
    [InlineData("No gain without loss", -4)] // "gain" is turned once, "loss" twice
    [InlineData("Not one of the gains held", 2)]
    [InlineData("Nothing on the list", 0)]
    public void Negation_turns_the_next_three_words(string text, int score) => Assert.Equal(score, s_lexicon.Score(text));

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        var words = s_lexicon.Explain("Acme denies fraud and once more reports record gains");
        Assert.Equal([("fraud", 3.0, true), ("record", 1.0, false), ("gains", 2.0, false)], words.Select(word => (word.Word, word.Score, word.IsNegated)));
    }

    [Fact]
    public void Shipped_words_are_a_lexicon()
    {
        var vader = new Lexicon(MarketData.LoadWords("vader-words"));
        Assert.True(vader.Score("A great success") > 0);
        Assert.True(vader.Score("Not a great success") < 0);
    }

    [Fact]
    public void Weights_of_words_are_those_of_the_formula()
    {
        // Two documents: "profit" in both, "up" and "down" in one each: ln 2 for those, 0 for profit.
        var weights = TfIdf.Fit(["profit up up", "profit down"]);
        Near.Equal(Math.Log(2), weights.InverseFrequency("up"), 1e-12);
        Assert.Equal(0, weights.InverseFrequency("profit"));
        var text = weights.Weights("up up down profit");
        Near.Equal(2 / Math.Sqrt(5), text["up"], 1e-12);
        Near.Equal(1 / Math.Sqrt(5), text["down"], 1e-12);
        Near.Equal(2 / Math.Sqrt(5), weights.Similarity("up up down", "up"), 1e-12);
        Assert.Equal(0, weights.Similarity("up", "down"));
    }

    [Fact]
    public void Posterior_of_six_documents_is_that_worked_by_hand()
    {
        // True: "profit up", "profit rises", "gain up", "up"; false: "loss down", "profit down". V = {profit, up, rises, gain, loss, down}: 6.
        // Words in true: 7, in false: 4. P(profit|t) = 3/13, P(down|t) = 1/13, P(profit|f) = 2/10, P(down|f) = 3/10; priors 4/6, 2/6.
        // "profit down": t 4/6 · 3/13 · 1/13 = 2/169, f 2/6 · 2/10 · 3/10 = 1/50; posterior (2/169) / (2/169 + 1/50) = 100/269.
        var bayes = NaiveBayes.Fit(["profit up", "profit rises", "gain up", "up", "loss down", "profit down"], [true, true, true, true, false, false]);
        Near.Equal(100.0 / 269, bayes.Probability("profit down"), 1e-12);
        Near.Equal(2.0 / 3, bayes.Probability("unknown words only"), 1e-12);
        Near.Equal(Math.Log(3 / 13.0 / 0.2), bayes.Weight("profit"), 1e-12);
    }

    [Fact]
    public void Logistic_weights_meet_the_condition_of_the_least_loss()
    {
        // One word, in 2 of 2 true and 1 of 2 false documents. At the least: Σ (p − y) x + λ w = 0 and Σ (p − y) = 0.
        var classifier = TextClassifier.Fit(["up", "up", "up", "down"], [true, true, false, false], new() { Longest = 1, LeastDocuments = 2 });
        var (with, without) = (classifier.Probability("up"), classifier.Probability("other"));
        Assert.True(classifier.IsSettled);
        Assert.Equal(0, (3 * with) - 2 + classifier.Weight("up"), 4);
        Assert.Equal(2, (3 * with) + without, 4);
    }

    [Fact]
    public void A_trained_classifier_beats_the_lexicon_and_naive_Bayes_where_words_are_turned()
    {
        var world = HeadlineWorld.Simulate(22001, new() { Count = 4000, Bars = 400 });
        var half = world.Headlines.Count / 2;
        string[] texts = [.. world.Headlines.Select(headline => headline.Text)];
        bool[] classes = [.. world.Headlines.Select(headline => headline.Polarity > 0)];
        var classifier = TextClassifier.Fit(texts[..half], classes[..half], new() { Longest = 3 });
        var bayes = NaiveBayes.Fit(texts[..half], classes[..half], 3);
        var lexicon = new Lexicon(MarketData.LoadWords("vader-words"));
        double F1(Func<string, bool> isGood)
        {
            var said = texts[half..].Select(isGood).ToArray();
            double right = said.Where((yes, i) => yes && classes[half + i]).Count();
            return 2 * right / (said.Count(yes => yes) + classes[half..].Count(yes => yes));
        }

        var (learned, counted, listed) = (F1(text => classifier.Probability(text) > 0.5), F1(text => bayes.Probability(text) > 0.5), F1(text => lexicon.Score(text) > 0));
        Assert.True(learned >= 0.85, $"{learned} {counted} {listed}");
        Assert.True(listed < learned && counted < learned, $"{learned} {counted} {listed}");
    }

    [Fact]
    public void Headlines_have_the_shares_and_the_impact_that_were_asked()
    {
        var options = new HeadlineOptions { Count = 20_000, Bars = 4_000, Negated = 0.2, Sarcastic = 0.1, Impact = 0.01, Decay = 0.5 };
        var world = HeadlineWorld.Simulate(3, options);
        double Share(HeadlineForm form) => world.Headlines.Count(headline => headline.Form == form) / 20_000.0;
        Assert.Equal(0.2, Share(HeadlineForm.Negated), 0.012);
        Assert.Equal(0.1, Share(HeadlineForm.Sarcastic), 0.009);

        // Regress the return on the polarity known one bar earlier: the first half of the impact arrives then, 0.5 %.
        var known = new double[options.Bars];
        foreach (var day in world.Headlines.GroupBy(headline => headline.Bar).Where(day => day.Key + 1 < options.Bars))
        {
            known[day.Key + 1] = day.Average(headline => headline.Polarity);
        }

        var fit = Ols.Fit(world.Bars.Close.LogReturns(), new Series("news", world.Bars.Axis, known).Lag(1));
        Assert.InRange(fit.Beta, 0.005 - (4 * fit.StandardErrors[1]), 0.005 + (4 * fit.StandardErrors[1]));
    }

    [Fact]
    public void A_signal_a_day_early_is_too_good()
    {
        // Nearly all of the impact arrives on the first bar after the news is known: known a bar early, it is bought before it happens.
        var world = HeadlineWorld.Simulate(5, new() { Count = 10_000, Bars = 2_000, Impact = 0.01, Decay = 0.1 });
        var truth = world.Headlines.GroupBy(headline => headline.Text, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Average(headline => headline.Polarity), StringComparer.Ordinal);
        var signal = world.ToSignal(text => truth[text], 0);
        var late = Backtest.Run(world.Bars, signal.Delay(1), Costs.None).Sharpe();
        Assert.True(Backtest.Run(world.Bars, signal, Costs.None).Sharpe() > 2 * late);
    }
}
