namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>The numbers that tests/reference/econometrics.py makes, made again: Knuth's MMIX generator, four uniforms a value.</summary>
internal static class EconometricsInput
{
    public static double[] Noise(ulong seed, int count)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < 4; k++)
            {
                seed = (seed * 6364136223846793005) + 1442695040888963407;
                values[i] += (seed >> 11) / (double)(1L << 53);
            }

            values[i] -= 2;
        }

        return values;
    }

    public static double[] Ar(ulong seed, int count, double phi)
    {
        var noise = Noise(seed, count);
        var values = new double[count];
        for (var t = 1; t < count; t++)
        {
            values[t] = (phi * values[t - 1]) + noise[t];
        }

        return values;
    }

    public static double[] Walk(ulong seed, int count)
    {
        var values = Noise(seed, count);
        for (var t = 1; t < count; t++)
        {
            values[t] += values[t - 1];
        }

        return values;
    }
}
