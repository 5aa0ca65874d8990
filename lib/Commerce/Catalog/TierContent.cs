namespace AlgoAcademy.Commerce;

/// <summary>
/// One thing that one version of a tier opens. Derived from the catalogue once, then a fact: a new promise is a new version,
/// which only grants written from its <see cref="ActiveFrom"/> on have.
/// </summary>
public sealed class TierContent
{
    /// <summary>The tier.</summary>
    public required string TierId { get; init; }

    /// <summary>Which promise of the tier, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What it opens: a lesson ("L20"), a module's bundle ("module-3"), or a bot that fits its slots ("grid-bot").</summary>
    public required string ItemId { get; init; }

    /// <summary>How many bot slots this version has; the same in each of its rows.</summary>
    public required int BotSlots { get; init; }

    /// <summary>Since when new grants get this version (UTC).</summary>
    public required DateTimeOffset ActiveFrom { get; init; }

    /// <summary>
    /// What a tier opens: each lesson up to its lesson limit or in one of its modules, the bundles of its modules, and the bots that
    /// its slots take.
    /// </summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="from">Since when it holds for new grants (UTC).</param>
    public static IReadOnlyList<TierContent> Derive(CourseCatalog catalog, Tier tier, int version, DateTimeOffset from)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(tier);
        var modules = catalog.Modules.Take(tier.ModuleLimit).ToList();
        var lessons = catalog.Lessons
            .Where(lesson => lesson.Order <= tier.LessonLimit || modules.Exists(module => module.Id == lesson.Module));
        var bots = tier.BotLimit == 0 ? [] : catalog.Bots.Where(bot => tier.BotLevel is null || bot.Level == tier.BotLevel);
        return
        [
            .. lessons.Select(lesson => lesson.Id).Concat(modules.Select(module => module.Product)).Concat(bots.Select(bot => bot.Product))
                .Select(item => new TierContent
                {
                    TierId = tier.Id, Version = version, ItemId = item, BotSlots = tier.BotLimit, ActiveFrom = from,
                }),
        ];
    }
}
