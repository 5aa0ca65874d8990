namespace AlgoAcademy.Research;

/// <summary>Loss of one number and its derivative by the output.</summary>
internal static class LossValue
{
    public static (double Value, double Slope) Of(Loss loss, double output, double target)
    {
        var error = output - target;
        return loss switch
        {
            Loss.LogisticLoss => (Logistic.Softplus(output) - (target * output), Logistic.Of(output) - target),
            Loss.Huber when Math.Abs(error) > 1 => (Math.Abs(error) - 0.5, Math.Sign(error)),
            Loss.Huber => (0.5 * error * error, error),
            _ => (error * error, 2 * error),
        };
    }
}
