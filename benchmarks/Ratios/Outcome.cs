namespace AlgoAcademy.Benchmarks.Ratios;

/// <summary>Times in milliseconds, shortest and median of the rounds; memory in bytes, of one run of the library.</summary>
internal sealed record Outcome(
    string Task, (double Least, double Median) Limit, (double Least, double Median) Library, long Allocated, long Peak)
{
    public double Ratio => Library.Least / Limit.Least;

    public double MedianRatio => Library.Median / Limit.Median;
}
