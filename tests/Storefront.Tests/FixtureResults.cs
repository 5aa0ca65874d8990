namespace AlgoAcademy.Storefront.Tests;

/// <summary>A bot's results as a publisher states them.</summary>
public static class FixtureResults
{
    public const string Json = """
        {
          "schema": "algoacademy-results/1",
          "data": "Two simulated venues, quotes every 100 ms",
          "costs": "Taker fee on both legs, latency of 50 ms, half of the missed legs hedged at market",
          "costBps": 4.5,
          "inSample": { "firstSeed": 1, "lastSeed": 100, "grossReturn": 0.183, "netReturn": 0.041, "sharpe": 1.12, "maxDrawdown": -0.037 },
          "outOfSample": { "firstSeed": 101, "lastSeed": 200, "grossReturn": 0.171, "netReturn": 0.012, "sharpe": 0.34, "maxDrawdown": -0.052 },
          "trials": 48,
          "deflatedSharpe": 0.61,
          "verdict": "Before costs there is an edge; after them nothing is left that could not be luck."
        }
        """;
}
