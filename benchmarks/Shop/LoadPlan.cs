using System.Globalization;

namespace AlgoAcademy.ShopLoad;

/// <summary>What to measure. Everything random comes from <see cref="Seed"/>.</summary>
public sealed record LoadPlan
{
    private const string Usage = "usage: (seed|run|queries) --data <folder> [--users 100] [--seconds 60] [--lesson <executed .ipynb>] [--postgres <connection string>]";

    /// <summary>The accounts of the crowd.</summary>
    public const int Accounts = 10_000;

    /// <summary>The lines of the download log.</summary>
    public const int Downloads = 1_000_000;

    /// <summary>What everything random is drawn from.</summary>
    public const int Seed = 20261123;

    /// <summary>seed, run or queries.</summary>
    public required string Verb { get; init; }

    /// <summary>The shop's data folder.</summary>
    public required string Data { get; init; }

    /// <summary>Visitors at the same time.</summary>
    public int Users { get; init; } = 100;

    /// <summary>How long is measured, once all have signed in.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>An executed notebook that stands for every lesson; null: the one <c>academy run L27</c> leaves behind.</summary>
    public string? Lesson { get; init; }

    /// <summary>A PostgreSQL database instead of the SQLite file.</summary>
    public string? Postgres { get; init; }

    /// <summary>The settings of the shop: its own limits per address are set above what one machine with the whole crowd does.</summary>
    public string[] ShopArguments =>
    [
        "--data", Data, "--environment", "Development", "--Logging:LogLevel:Default", "Warning",
        "--Shop:SignInsPerMinute", "1000000", "--Shop:LinksPerMinute", "1000000", "--Shop:ApiPerMinute", "1000000",
        .. Postgres is null ? Array.Empty<string>() : ["--Shop:Postgres", Postgres],
    ];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It does not say what to do.</exception>
    public static LoadPlan Read(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args is not [("seed" or "run" or "queries") and { } verb, .. var rest] || rest.Length % 2 != 0)
            throw new ArgumentException(Usage, nameof(args));
        var given = rest.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (!given.TryGetValue("--data", out var data))
            throw new ArgumentException(Usage, nameof(args));
        int Number(string name, int otherwise) =>
            given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new LoadPlan
        {
            Verb = verb,
            Data = Path.GetFullPath(data),
            Users = Number("--users", 100),
            Seconds = Number("--seconds", 60),
            Lesson = given.GetValueOrDefault("--lesson"),
            Postgres = given.GetValueOrDefault("--postgres"),
        };
    }
}
