namespace AlgoAcademy.Research;

/// <summary>Calendar times that divide a UTC axis: whole minutes, hours, days, weeks, months or years.</summary>
internal static class TimeTicks
{
    private static readonly TimeStep[] s_steps =
    [
        .. new[] { 1, 2, 5, 15, 30 }.Select(n => TimeStep.Minutes(n)),
        .. new[] { 1, 3, 6, 12 }.Select(n => TimeStep.Minutes(n * 60)),
        .. new[] { 1, 2, 7, 14 }.Select(n => TimeStep.Minutes(n * 1440)),
        .. new[] { 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000 }.Select(n => TimeStep.Months(n)),
    ];

    /// <summary>At most <paramref name="most"/> + 1 ticks (two more when they are years) inside the range, which is in milliseconds since 1970-01-01.</summary>
    internal static IReadOnlyList<Tick> Of((double Low, double High) range, int most)
    {
        var step = s_steps.FirstOrDefault(s => s.Milliseconds * (s.IsYears ? most + 2 : most) >= range.High - range.Low) ?? s_steps[^1];
        var ticks = new List<Tick>();
        string previousDay = "";
        for (var time = step.FirstAtOrAfter(ChartTime.FromMilliseconds(range.Low)); ; time = step.Next(time))
        {
            var at = ChartTime.ToMilliseconds(time);
            if (at > range.High)
                return ticks;
            ticks.Add(new Tick(at, step.Label(time, previousDay)));
            if (time.Ticks == DateTime.MaxValue.Ticks)
                return ticks;
            previousDay = TimeStep.DayOf(time);
        }
    }
}
