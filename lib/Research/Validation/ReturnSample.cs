namespace AlgoAcademy.Research;

/// <summary>Returns that resampling can work on: enough of them, and all finite.</summary>
internal static class ReturnSample
{
    public static double[] Require(ReadOnlySpan<double> returns, int least)
    {
        var sample = Sample.AfterWarmUp(returns);
        if (sample.Length < least)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"At least {least} returns are needed after the leading NaN; there were {sample.Length}."), nameof(returns));
        }

        for (var t = 0; t < sample.Length; t++)
        {
            if (!double.IsFinite(sample[t]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Returns must be finite after the leading NaN; value {t + returns.Length - sample.Length} was {sample[t]}."), nameof(returns));
            }
        }

        return sample.ToArray();
    }
}
