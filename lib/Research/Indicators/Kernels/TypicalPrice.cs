namespace AlgoAcademy.Research;

/// <summary>One price for a whole bar: the mean of high, low and close.</summary>
internal static class TypicalPrice
{
    public static double Of(in Bar bar) => (bar.High + bar.Low + bar.Close) / 3;
}
