using System.Text.Json;
using AlgoAcademy.Research.Tests.Indicators;

namespace AlgoAcademy.Research.Tests.Reference;

/// <summary>
/// Every indicator on real bars against tests/reference/indicators/indicators.py: relative 1e-9, or 1e-9 absolute where the
/// value itself is near zero.
/// </summary>
public class IndicatorReferenceTests
{
    private const string Script = "indicators/indicators";

    private static readonly BarSeries Bars = MarketData.Load("aapl-daily");
    private static readonly JsonElement Reference = ReferenceFile.Read(Script);

    public static TheoryData<string> All() => IndicatorContractTests.All();

    [Theory]
    [MemberData(nameof(All))]
    public void Indicator_equals_the_independent_computation_on_a_series(string name) =>
        Compare(name, IndicatorUnderTest.Named(name).Batch(Bars));

    [Theory]
    [MemberData(nameof(All))]
    public void Indicator_equals_the_independent_computation_bar_by_bar(string name) =>
        Compare(name, IndicatorUnderTest.Named(name).Live([.. Enumerable.Range(0, Bars.Count).Select(t => Bars[t])]));

    [Fact]
    public void Script_gives_the_committed_numbers_when_run_again() => ReferenceFile.RequireSameWhenRunAgain(Script);

    private static void Compare(string name, double[][] rows)
    {
        var at = Reference.GetProperty("at").EnumerateArray().Select(item => item.GetInt32()).ToArray();
        var expected = Reference.GetProperty(name).EnumerateArray().ToArray();
        for (var i = 0; i < at.Length; i++)
        {
            double[] want = [.. expected[i].EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? double.NaN : item.GetDouble())];
            Assert.Equal(want.Length, rows[at[i]].Length);
            for (var field = 0; field < want.Length; field++)
            {
                var (a, b) = (want[field], rows[at[i]][field]);
                Assert.True((double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)), $"bar {at[i]}, field {field}: expected {a:R}, was {b:R}");
            }
        }
    }
}
