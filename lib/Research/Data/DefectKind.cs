namespace AlgoAcademy.Research;

/// <summary>What may be wrong with a bar.</summary>
public enum DefectKind
{
    /// <summary>low ≤ open, close ≤ high does not hold.</summary>
    RangeBroken,

    /// <summary>A price that is not a finite number above zero. Fatal: such columns never become a <see cref="BarSeries"/>.</summary>
    PriceUnusable,

    /// <summary>A volume below zero or infinite. Fatal.</summary>
    VolumeUnusable,

    /// <summary>A time that is not later than the one before, or not UTC. Fatal.</summary>
    TimeUnordered,

    /// <summary>A return far larger than those around it.</summary>
    Outlier,

    /// <summary>A jump that the next bar takes back: probably a wrong price.</summary>
    Spike,

    /// <summary>An overnight jump by a ratio that splits have.</summary>
    SplitSuspect,

    /// <summary>More time than usual since the bar before, or a session of the calendar without a bar.</summary>
    Gap,

    /// <summary>A bar on a day on which the calendar has no session.</summary>
    ClosedDay,

    /// <summary>No volume in a series that reports volumes.</summary>
    NoVolume,

    /// <summary>The same close again and again: probably a last price carried on.</summary>
    Stale,
}
