using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlgoAcademy.Bundles;

/// <summary>Reads <c>results.json</c> and refuses numbers that cannot be.</summary>
internal static class BotResultsJson
{
    // More would be a slip of the decimal point, or of the annualization.
    private const double LargestSharpe = 20;
    private const int LongestText = 600;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static BotResults Read(ReadOnlySpan<byte> utf8)
    {
        BotResults results;
        try
        {
            results = JsonSerializer.Deserialize<BotResults>(utf8, Strict)
                ?? throw new InvalidDataException($"{BotResults.FileName} must be an object; was null.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{BotResults.FileName} cannot be read: {fault.Message}", fault);
        }

        var faults = FaultsOf(results).ToList();
        return faults.Count == 0
            ? results
            : throw new InvalidDataException($"{BotResults.FileName} is not acceptable: {string.Join(' ', faults)}");
    }

    private static IEnumerable<string> FaultsOf(BotResults results)
    {
        if (results.Schema != BotResults.CurrentSchema)
            yield return $"schema must be {BotResults.CurrentSchema}; was \"{results.Schema}\".";
        foreach (var (name, text) in new[] { ("data", results.Data), ("costs", results.Costs), ("verdict", results.Verdict) })
        {
            if (text.Length is < 3 or > LongestText || text.Any(char.IsControl))
                yield return Said($"{name} must be 3 to {LongestText} characters on one line; was \"{text}\".");
        }

        if (!(results.CostBps is >= 0 and <= 10_000))
            yield return Said($"costBps must be from 0 to 10000; was {results.CostBps}.");
        if (results.Trials < 1)
            yield return Said($"trials must be at least 1: the configuration shown was tried; was {results.Trials}.");
        if (!(results.DeflatedSharpe is >= 0 and <= 1))
            yield return Said($"deflatedSharpe must be a probability from 0 to 1; was {results.DeflatedSharpe}.");
        foreach (var fault in FaultsOf(results.InSample, "inSample").Concat(FaultsOf(results.OutOfSample, "outOfSample")))
            yield return fault;
        if (Overlap(results.InSample, results.OutOfSample) is { } overlap)
            yield return overlap;
    }

    private static IEnumerable<string> FaultsOf(SampleResults sample, string name)
    {
        if (!sample.IsDays && !sample.IsSeeds)
            yield return $"{name} must have from and to (days), or firstSeed and lastSeed, and not both.";
        else if (sample.From > sample.To || sample.FirstSeed > sample.LastSeed)
            yield return $"{name} must not end before it begins; was {sample.Span}.";
        if (!(sample.GrossReturn > -1) || !(sample.NetReturn > -1))
            yield return Said($"{name}: a year's return must be above -1, which is everything; was {sample.GrossReturn} gross and {sample.NetReturn} net.");
        if (sample.NetReturn > sample.GrossReturn)
            yield return Said($"{name}: netReturn must not be above grossReturn; was {sample.NetReturn} and {sample.GrossReturn}.");
        if (!(Math.Abs(sample.Sharpe) <= LargestSharpe))
            yield return Said($"{name}: sharpe must be annualized and within ±{LargestSharpe}; was {sample.Sharpe}.");
        if (!(sample.MaxDrawdown is >= -1 and <= 0))
            yield return Said($"{name}: maxDrawdown must be a fraction from -1 to 0; was {sample.MaxDrawdown}.");
    }

    private static string? Overlap(SampleResults chosen, SampleResults fresh)
    {
        if (chosen.IsDays != fresh.IsDays || chosen.IsSeeds != fresh.IsSeeds)
            return "inSample and outOfSample must both be days or both be seeds.";
        var apart = chosen.IsDays
            ? fresh.From > chosen.To || fresh.To < chosen.From
            : fresh.FirstSeed > chosen.LastSeed || fresh.LastSeed < chosen.FirstSeed;
        return apart ? null : $"outOfSample must not overlap with inSample; was {fresh.Span} and {chosen.Span}.";
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
