using MathNet.Numerics;

namespace AlgoAcademy.Research;

/// <summary>The recursion of the variance and the likelihood of GARCH models.</summary>
internal static class GarchLikelihood
{
    public static GarchFit Fit(double[] values, GarchOptions options)
    {
        var deviation = Sample.StandardDeviation(values);
        if (!(deviation > 0))
        {
            throw new ArgumentException("The returns are all equal: there is no variance to model.", nameof(values));
        }

        // In units of the deviation: ω is then of the size of the others, and the search sees one scale.
        var mean = Sample.Mean(values);
        var scaled = Array.ConvertAll(values, value => value / deviation);
        List<string> names = ["mean", "omega", "alpha", "beta"];
        List<double> start = [mean / deviation, 0.05, 0.08, 0.87];
        if (options.Asymmetric)
        {
            names.Add("gamma");
            start.Add(0.03);
        }

        if (options.FatTails)
        {
            names.Add("degrees of freedom");
            start.Add(8);
        }

        var fit = MaximumLikelihood.Fit(point => Of(Model(point, options, 1), scaled), [.. start], names, values.Length);
        double[] units = [deviation, deviation * deviation, 1, 1, 1, 1];
        return new GarchFit(Model(fit.Estimates, options, deviation), fit with
        {
            Estimates = [.. fit.Estimates.Zip(units, static (a, b) => a * b)],
            StandardErrors = [.. fit.StandardErrors.Zip(units, static (a, b) => a * b)],
            LogLikelihood = fit.LogLikelihood - (values.Length * Math.Log(deviation)),
        });
    }

    /// <summary>h[0] … h[n]: the last is that of the bar after the sample.</summary>
    public static double[] Variances(GarchModel model, double[] values)
    {
        var variances = new double[values.Length + 1];
        foreach (var value in values)
        {
            variances[0] += (value - model.Mean) * (value - model.Mean) / values.Length;
        }

        for (var t = 0; t < values.Length; t++)
        {
            var error = values[t] - model.Mean;
            var news = error < 0 ? model.Alpha + model.Gamma : model.Alpha;
            variances[t + 1] = model.Omega + (news * error * error) + (model.Beta * variances[t]);
        }

        return variances;
    }

    private static GarchModel Model(double[] point, GarchOptions options, double unit) => new()
    {
        Mean = point[0] * unit,
        Omega = point[1] * unit * unit,
        Alpha = point[2],
        Beta = point[3],
        Gamma = options.Asymmetric ? point[4] : 0,
        DegreesOfFreedom = options.FatTails ? point[^1] : double.PositiveInfinity,
    };

    /// <summary>ln L; NaN where a parameter is not allowed. Persistence of 1 and more is not: the sample would have no variance.</summary>
    private static double Of(GarchModel model, double[] values)
    {
        var allowed = model is { Omega: > 0, Alpha: >= 0, Beta: >= 0, Persistence: < 1, DegreesOfFreedom: > 2.01 } && model.Alpha + model.Gamma >= 0
            && (double.IsPositiveInfinity(model.DegreesOfFreedom) || model.DegreesOfFreedom < 1000);
        if (!allowed)
        {
            return double.NaN;
        }

        var variances = Variances(model, values);
        return double.IsPositiveInfinity(model.DegreesOfFreedom) ? Normal(model.Mean, variances, values) : StudentT(model, variances, values);
    }

    private static double Normal(double mean, double[] variances, double[] values)
    {
        var sum = values.Length * Math.Log(2 * Math.PI);
        for (var t = 0; t < values.Length; t++)
        {
            sum += Math.Log(variances[t]) + ((values[t] - mean) * (values[t] - mean) / variances[t]);
        }

        return -sum / 2;
    }

    /// <summary>A t-distribution brought to variance one: e²/((ν − 2) h) takes the place of e²/(ν h).</summary>
    private static double StudentT(GarchModel model, double[] variances, double[] values)
    {
        var v = model.DegreesOfFreedom;
        var sum = values.Length * (SpecialFunctions.GammaLn((v + 1) / 2) - SpecialFunctions.GammaLn(v / 2) - (Math.Log(Math.PI * (v - 2)) / 2));
        for (var t = 0; t < values.Length; t++)
        {
            var error = values[t] - model.Mean;
            sum -= (Math.Log(variances[t]) + ((v + 1) * Math.Log(1 + (error * error / ((v - 2) * variances[t]))))) / 2;
        }

        return sum;
    }
}
