using AlgoAcademy.Research.Tests.Reference;

namespace AlgoAcademy.Research.Tests.Learning;

public class NetworkTests
{
    [Theory]
    [InlineData("dense")]
    [InlineData("gru")]
    [InlineData("lstm")]
    [InlineData("convolution")]
    public void Layers_equal_the_independent_computation(string name)
    {
        // tests/reference/networks.py: 7 steps, 3 inputs, 4 outputs; weights sin(1.7 i + 0.3) · 0.8, and so on.
        var reference = ReferenceFile.Read("networks").GetProperty(name);
        var net = new TinyNet(1, Layer(name, 3, 4));
        net.Restore(Numbers(net.Parameters, 0.3));
        var sample = new SequenceSample(Numbers(21, 1.1), Numbers(28, 2.2));
        Near.Equal(reference.Numbers("outputs"), net.PredictAll(sample.Inputs), 1e-10);
        Near.Equal(reference.Numbers("gradient"), net.GradientOf(sample, Loss.SquaredError), 1e-9);
    }

    [Theory]
    [InlineData("dense")]
    [InlineData("gru")]
    [InlineData("lstm")]
    [InlineData("convolution")]
    public void Backpropagation_equals_central_differences(string name)
    {
        foreach (var loss in Enum.GetValues<Loss>())
        {
            var net = new TinyNet(7, Layer(name, 3, 5), Layer(name, 5, 4), new Dense(4, 1));
            var targets = loss == Loss.LogisticLoss ? new double[] { 1 } : [0.7];
            Assert.InRange(net.GradientError(new SequenceSample(Numbers(18, 0.4), targets), loss), 0, 1e-6);
        }
    }

    [Fact]
    public void A_wrong_gradient_does_not_pass()
    {
        // A ReLU at its corner has no derivative: the check must see the half that central differences give.
        var net = new TinyNet(1, new Dense(1, 1, Activation.Relu));
        net.Restore([0, 0]);
        Assert.True(net.GradientError(new SequenceSample([1], [-1])) > 0.1);
    }

    [Fact]
    public void Parameters_are_those_of_the_lesson()
    {
        Assert.Equal(1408, new Lstm(5, 16).Parameters);
        Assert.Equal(1056, new Gru(5, 16).Parameters);
    }

    [Fact]
    public void Receptive_field_of_four_dilations_is_31_steps()
    {
        var net = new TinyNet(3, [.. new[] { 1, 2, 4, 8 }.Select(dilation => new CausalConvolution(1, 1, new() { Dilation = dilation, Activation = Activation.Tanh }))]);
        Assert.Equal(31, net.ReceptiveField);
        var inputs = Numbers(40, 0);
        double[] outside = [.. inputs], inside = [.. inputs];
        outside[40 - 32] += 1;
        inside[40 - 31] += 1;
        Assert.Equal(net.Predict(inputs)[0], net.Predict(outside)[0]);
        Assert.NotEqual(net.Predict(inputs)[0], net.Predict(inside)[0]);
    }

    [Theory]
    [InlineData("gru")]
    [InlineData("lstm")]
    [InlineData("convolution")]
    public void Outputs_do_not_change_when_later_steps_do(string name)
    {
        var net = new TinyNet(2, Layer(name, 2, 3));
        var inputs = Numbers(20, 0.5);
        Assert.Equal(net.PredictAll(inputs).Take(15), net.PredictAll(inputs[..10]));
    }

    [Fact]
    public void A_GRU_learns_to_copy_with_a_delay()
    {
        // Repeat what was seen 3 steps ago: without memory the error is the variance, 1/3.
        var net = new TinyNet(5, new Gru(1, 12), new Dense(12, 1));
        var run = net.Train(Delayed(1, 150), Delayed(2, 50), new() { Epochs = 120, LearningRate = 0.01, Batch = 10, Patience = 30 });
        Assert.True(net.Evaluate(Delayed(3, 50)) < 0.01, run.ToString());
    }

    [Fact]
    public void Training_twice_gives_the_same_bits_and_ends_with_the_best_validation()
    {
        (TinyNet Net, TrainingRun Run) Trained()
        {
            var net = new TinyNet(5, new Dense(2, 6, Activation.Tanh), new Dense(6, 1));
            return (net, net.Train(Noisy(1, 60), Noisy(2, 60), new() { Epochs = 400, LearningRate = 0.02, Patience = 15 }));
        }

        var (first, second) = (Trained(), Trained());
        Assert.Equal(first.Net.Weights, second.Net.Weights);
        Assert.Equal(first.Run.Validation.Min(), first.Net.Evaluate(Noisy(2, 60)), 12);
        Assert.True(first.Run.Training.Count < 400);
        Assert.Equal(15, first.Run.Training.Count - 1 - first.Run.BestEpoch);
    }

    [Fact]
    public void Logistic_loss_recovers_the_odds()
    {
        // Without inputs that tell, the output is ln(p / (1 − p)) = ln 3 for 3 of 4 true.
        var net = new TinyNet(1, new Dense(1, 1));
        SequenceSample[] samples = [.. Enumerable.Range(0, 8).Select(i => new SequenceSample([0], [i % 4 == 0 ? 0 : 1]))];
        net.Train(samples, samples, new() { Loss = Loss.LogisticLoss, Epochs = 2000, Patience = 2000, LearningRate = 0.01 });
        Assert.Equal(Math.Log(3), net.Predict([0])[0], 3);
    }

    [Fact]
    public void Windows_end_at_the_bar_of_their_target()
    {
        var (x, y) = (Cases.Series(double.NaN, 1, 2, 3, 4), Cases.Series(10, 11, 12, 13, double.NaN).Named("y"));
        var samples = SequenceSample.Windows(new SeriesPanel("p", [x]), y, 2);
        Assert.Equal([[1, 2], [2, 3]], samples.Select(sample => sample.Inputs));
        Assert.Equal([12, 13], samples.Select(sample => sample.Targets[0]));
    }

    private static Layer Layer(string name, int inputs, int outputs) => name switch
    {
        "dense" => new Dense(inputs, outputs, Activation.Tanh),
        "gru" => new Gru(inputs, outputs),
        "lstm" => new Lstm(inputs, outputs),
        _ => new CausalConvolution(inputs, outputs, new() { Dilation = 2, Activation = Activation.Tanh }),
    };

    private static double[] Numbers(int count, double seed) => [.. Enumerable.Range(0, count).Select(i => Math.Sin((1.7 * i) + seed) * 0.8)];

    private static SequenceSample[] Delayed(ulong seed, int count)
    {
        var rng = new Rng(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            double[] inputs = [.. Enumerable.Range(0, 12).Select(_ => (2 * rng.NextUniform()) - 1)];
            return new SequenceSample(inputs, [.. inputs.Select((_, t) => t < 3 ? 0 : inputs[t - 3])]);
        })];
    }

    private static SequenceSample[] Noisy(ulong seed, int count)
    {
        var rng = new Rng(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            double[] x = [rng.NextGaussian(), rng.NextGaussian()];
            return new SequenceSample(x, [x[0] + (0.5 * rng.NextGaussian())]);
        })];
    }
}
