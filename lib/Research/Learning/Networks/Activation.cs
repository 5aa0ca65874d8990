namespace AlgoAcademy.Research;

/// <summary>What bends the output of a layer.</summary>
public enum Activation
{
    /// <summary>Nothing: y = x.</summary>
    None,

    /// <summary>y = tanh x.</summary>
    Tanh,

    /// <summary>y = max(0, x).</summary>
    Relu,

    /// <summary>y = 1 / (1 + e^−x).</summary>
    Sigmoid,
}
