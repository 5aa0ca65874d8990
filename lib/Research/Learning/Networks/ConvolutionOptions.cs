namespace AlgoAcademy.Research;

/// <summary>How a causal convolution looks back.</summary>
public sealed record ConvolutionOptions
{
    /// <summary>Steps it combines, 1 to 1,000.</summary>
    public int Kernel { get; init; } = 3;

    /// <summary>Distance of those steps, 1 to 10,000.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>What bends the output.</summary>
    public Activation Activation { get; init; } = Activation.Relu;

    internal IEnumerable<string> Faults() =>
    [
        .. OptionRules.Within(Kernel, 1, 1_000),
        .. OptionRules.Within(Dilation, 1, 10_000),
        .. Enum.IsDefined(Activation) ? Array.Empty<string>() : [$"Activation must be None, Tanh, Relu or Sigmoid; was {Activation}."],
    ];
}
