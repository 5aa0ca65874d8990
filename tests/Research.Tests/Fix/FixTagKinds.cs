namespace AlgoAcademy.Research.Tests.Fix;

/// <summary>Which fields may follow one another in any order: not those of raw data, nor the lengths before them.</summary>
internal static class FixTagKinds
{
    public static bool IsPlain(int tag) => tag is not (89 or 90 or 91 or 93 or 95 or 96 or 212 or 213 or (>= 348 and <= 355));
}
