namespace AlgoAcademy.Research;

/// <summary>
/// y[t] = f(Σ W_k x[t − k · dilation] + b), k from 0 to kernel − 1; before the first step x is zero (Bai, Kolter and Koltun 2018). A stack with
/// dilations 1, 2, 4, … sees far back with few weights. Weights: W₀ row by row, W₁, …, then b.
/// </summary>
public sealed class CausalConvolution : Layer
{
    private readonly Activation _activation;
    private readonly int _kernel;
    private readonly int _dilation;
    private double[] _input = [];
    private double[] _output = [];

    /// <summary>A convolution of so many inputs to so many outputs.</summary>
    /// <param name="inputs">Width of the input.</param>
    /// <param name="outputs">Width of the output.</param>
    /// <param name="options">Kernel, dilation and activation.</param>
    /// <exception cref="ArgumentException">A number out of range.</exception>
    public CausalConvolution(int inputs, int outputs, ConvolutionOptions? options = null) : base(inputs, outputs, WeightCount.Of(inputs, outputs, (options ?? new()).Kernel, outputs))
    {
        options ??= new ConvolutionOptions();
        OptionRules.Require(options.Faults());
        (_kernel, _dilation, _activation) = (options.Kernel, options.Dilation, options.Activation);
    }

    /// <inheritdoc/>
    public override int ReceptiveField => 1 + ((_kernel - 1) * _dilation);

    /// <inheritdoc/>
    public override string ToString() => $"causal convolution {Inputs} → {Outputs}, kernel {_kernel}, dilation {_dilation}, {_activation}";

    internal override void Initialize(Rng rng) => Fill(Weights.AsSpan(0, _kernel * Inputs * Outputs), (_kernel * Inputs, _kernel * Outputs), rng);

    internal override double[] Forward(double[] input, int steps)
    {
        _input = input;
        _output = new double[steps * Outputs];
        for (var t = 0; t < steps; t++)
        {
            var y = _output.AsSpan(t * Outputs, Outputs);
            Weights.AsSpan(_kernel * Inputs * Outputs).CopyTo(y);
            for (var k = 0; k < _kernel && t - (k * _dilation) >= 0; k++)
            {
                Linear.AddProduct(Tap(Weights, k), input.AsSpan((t - (k * _dilation)) * Inputs, Inputs), y);
            }

            foreach (ref var value in y)
            {
                value = Bend.Apply(_activation, value);
            }
        }

        return _output;
    }

    internal override double[] Backward(double[] outputGradient, int steps)
    {
        var result = new double[steps * Inputs];
        var bent = new double[Outputs];
        for (var t = 0; t < steps; t++)
        {
            for (var i = 0; i < Outputs; i++)
            {
                bent[i] = outputGradient[(t * Outputs) + i] * Bend.Slope(_activation, _output[(t * Outputs) + i]);
            }

            Linear.Add(bent, Gradient.AsSpan(_kernel * Inputs * Outputs));
            for (var k = 0; k < _kernel && t - (k * _dilation) >= 0; k++)
            {
                var at = (t - (k * _dilation)) * Inputs;
                Linear.AddOuter(bent, _input.AsSpan(at, Inputs), Tap(Gradient, k));
                Linear.AddTransposed(Tap(Weights, k), bent, result.AsSpan(at, Inputs));
            }
        }

        return result;
    }

    private Span<double> Tap(double[] weights, int k) => weights.AsSpan(k * Inputs * Outputs, Inputs * Outputs);
}
