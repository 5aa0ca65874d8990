namespace AlgoAcademy.Research;

/// <summary>Activations and their derivatives, the latter from the output.</summary>
internal static class Bend
{
    public static double Apply(Activation activation, double x) => activation switch
    {
        Activation.Tanh => Math.Tanh(x),
        Activation.Relu => Math.Max(0, x),
        Activation.Sigmoid => Logistic.Of(x),
        _ => x,
    };

    public static double Slope(Activation activation, double y) => activation switch
    {
        Activation.Tanh => 1 - (y * y),
        Activation.Relu => y > 0 ? 1 : 0,
        Activation.Sigmoid => y * (1 - y),
        _ => 1,
    };

    public static void Require(Activation activation)
    {
        if (!Enum.IsDefined(activation))
        {
            throw new ArgumentOutOfRangeException(nameof(activation), activation, "The activation must be None, Tanh, Relu or Sigmoid.");
        }
    }
}
