namespace AlgoAcademy.Runner.Testing;

/// <summary>Under what a test program runs another time.</summary>
/// <param name="Label">Tells its result from the plain run's.</param>
/// <param name="Variable">The environment variable that the tests read.</param>
/// <param name="Value">Its value.</param>
/// <param name="WithoutTrait">The trait ("Name=value") of tests that make no sense there.</param>
public sealed record SuiteSetting(string Label, string Variable, string Value, string WithoutTrait)
{
    /// <summary>The shop's tests on PostgreSQL instead of SQLite.</summary>
    public static SuiteSetting Postgres { get; } = new("PostgreSQL", "ACADEMY_DATABASE", "postgres", "Database=Sqlite");
}
