using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>The least-squares line y = intercept + slope · x through a cloud of points.</summary>
internal sealed record LineFit(double Intercept, double Slope)
{
    internal string Name => string.Create(CultureInfo.InvariantCulture, $"least squares: y = {Intercept:G3} {(Slope < 0 ? '−' : '+')} {Math.Abs(Slope):G3}·x");

    /// <summary>Null when there are fewer than two different x.</summary>
    internal static LineFit? Through(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / x.Length;
        }

        double sxx = 0, sxy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }

        return sxx > 0 ? new LineFit(meanY - sxy / sxx * meanX, sxy / sxx) : null;
    }

    internal Points Drawn(ReadOnlySpan<double> x)
    {
        var (low, high) = ValueRange.Of(x);
        return Points.Of([low, high], (double[])[Intercept + Slope * low, Intercept + Slope * high]);
    }
}
