namespace AlgoAcademy.Research;

/// <summary>
/// Critical values of Johansen's statistics at 10, 5 and 1 % for 1 to 8 common trends (MacKinnon, Haug and Michelis 1999; for the
/// models without terms, with a constant, and with a constant and trend).
/// </summary>
internal static class JohansenTables
{
    /// <summary>Row i: trace statistic with i + 1 common trends.</summary>
    public static double[][] Trace(Deterministic terms) => terms switch
    {
        Deterministic.None => s_traceNone,
        Deterministic.Constant => s_traceConstant,
        _ => s_traceTrend,
    };

    /// <summary>Row i: largest-eigenvalue statistic with i + 1 common trends.</summary>
    public static double[][] Largest(Deterministic terms) => terms switch
    {
        Deterministic.None => s_largestNone,
        Deterministic.Constant => s_largestConstant,
        _ => s_largestTrend,
    };

    private static readonly double[][] s_traceNone =
    [
        [2.9762, 4.1296, 6.9406],
        [10.4741, 12.3212, 16.364],
        [21.7781, 24.2761, 29.5147],
        [37.0339, 40.1749, 46.5716],
        [56.2839, 60.0627, 67.6367],
        [79.5329, 83.9383, 92.7136],
        [106.7351, 111.7797, 121.7375],
        [137.9954, 143.6691, 154.7977],
    ];

    private static readonly double[][] s_traceConstant =
    [
        [2.7055, 3.8415, 6.6349],
        [13.4294, 15.4943, 19.9349],
        [27.0669, 29.7961, 35.4628],
        [44.4929, 47.8545, 54.6815],
        [65.8202, 69.8189, 77.8202],
        [91.109, 95.7542, 104.9637],
        [120.3673, 125.6185, 135.9825],
        [153.6341, 159.529, 171.0905],
    ];

    private static readonly double[][] s_traceTrend =
    [
        [2.7055, 3.8415, 6.6349],
        [16.1619, 18.3985, 23.1485],
        [32.0645, 35.0116, 41.0815],
        [51.6492, 55.2459, 62.5202],
        [75.1027, 79.3422, 87.7748],
        [102.4674, 107.3429, 116.9829],
        [133.7852, 139.278, 150.0778],
        [169.0618, 175.1584, 187.1891],
    ];

    private static readonly double[][] s_largestNone =
    [
        [2.9762, 4.1296, 6.9406],
        [9.4748, 11.2246, 15.0923],
        [15.7175, 17.7961, 22.2519],
        [21.837, 24.1592, 29.0609],
        [27.916, 30.4428, 35.7359],
        [33.9271, 36.6301, 42.2333],
        [39.9085, 42.7679, 48.6606],
        [45.893, 48.8795, 55.0335],
    ];

    private static readonly double[][] s_largestConstant =
    [
        [2.7055, 3.8415, 6.6349],
        [12.2971, 14.2639, 18.52],
        [18.8928, 21.1314, 25.865],
        [25.1236, 27.5858, 32.7172],
        [31.2379, 33.8777, 39.3693],
        [37.2786, 40.0763, 45.8662],
        [43.2947, 46.2299, 52.3069],
        [49.2855, 52.3622, 58.6634],
    ];

    private static readonly double[][] s_largestTrend =
    [
        [2.7055, 3.8415, 6.6349],
        [15.0006, 17.1481, 21.7465],
        [21.8731, 24.2522, 29.2631],
        [28.2398, 30.8151, 36.193],
        [34.4202, 37.1646, 42.8612],
        [40.5244, 43.4183, 49.4095],
        [46.5583, 49.5875, 55.8171],
        [52.5858, 55.7302, 62.1741],
    ];
}
