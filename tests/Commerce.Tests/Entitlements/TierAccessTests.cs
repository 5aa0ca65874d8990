using CsCheck;

namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class TierAccessTests
{
    private static readonly DateTimeOffset Zero = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<AccessItem> Items =
    [
        new("L20", "Lesson", "M04"),
        new("L27", "Lesson", "M05"),
        new("module-4", "Module", "M04"),
        new("full-course", "Course", null),
        Bot("grid-bot", "B03"),
        Bot("hft-bot", "B04"),
        Bot("sentiment-bot", "B02"),
    ];

    private static readonly string[] Bots = ["grid-bot", "hft-bot", "sentiment-bot"];

    private static readonly Gen<DateTimeOffset> Day = Gen.Int[0, 4].Select(day => Zero.AddDays(day));

    private static readonly Gen<DateTimeOffset?> MaybeDay =
        Gen.Frequency((3, Gen.Const((DateTimeOffset?)null)), (1, Day.Select(day => (DateTimeOffset?)day)));

    private static readonly (GrantScope Scope, string Id)[] Scopes =
    [
        (GrantScope.Tier, "basic"), (GrantScope.Tier, "elite"), (GrantScope.Module, "M04"), (GrantScope.Module, "M05"),
        (GrantScope.Course, "full-course"), (GrantScope.Lesson, "L20"), (GrantScope.Lesson, "L27"), (GrantScope.Bot, "B03"), (GrantScope.Bot, "B04"),
    ];

    private static readonly Gen<(GrantScope Scope, string Id)> AnyScope = Gen.Int[0, Scopes.Length - 1].Select(i => Scopes[i]);

    private static readonly Gen<AccessItem> AnyItem = Gen.Int[0, Items.Count - 1].Select(i => Items[i]);

    private static readonly Gen<Grant> AnyGrant =
        from scope in AnyScope
        from created in Day
        from start in Day
        from end in MaybeDay
        from suspended in MaybeDay
        from revoked in MaybeDay
        select new Grant
        {
            Id = Guid.NewGuid(),
            UserId = "u",
            Scope = scope.Scope,
            ScopeId = scope.Id,
            Source = GrantSource.Admin,
            SourceRef = "r",
            StartsAt = start,
            EndsAt = end,
            SuspendedAt = suspended,
            RevokedAt = revoked,
            CreatedAt = created,
        };

    private static readonly Gen<IReadOnlyList<BotSlot>> AnySlots =
        from filled in Day.Array[3]
        from count in Gen.Int[0, 3]
        from bots in Gen.Shuffle(Bots)
        select (IReadOnlyList<BotSlot>)[.. Enumerable.Range(0, count).Select(i => new BotSlot
        {
            UserId = "u", Number = i + 1, BotProduct = bots[i], FilledAt = filled[i],
        })];

    // Two tiers, two promises each: which items, how many slots, and since when the second holds.
    private static readonly Gen<IReadOnlyList<TierContent>> AnyRows =
        from masks in Gen.Int[1, 127].Array[4]
        from slots in Gen.Int[0, 3].Array[4]
        from since in Day
        select (IReadOnlyList<TierContent>)[.. Enumerable.Range(0, 4).SelectMany(i => Items.Where((_, bit) => (masks[i] >> bit & 1) == 1)
            .Select(item => new TierContent
            {
                TierId = i < 2 ? "basic" : "elite", Version = (i % 2) + 1, ItemId = item.Id, BotSlots = slots[i],
                ActiveFrom = i % 2 == 0 ? Zero.AddDays(-1) : since,
            }))];

    [Fact]
    public void A_hundred_thousand_random_cases_equal_the_slow_reference_model()
    {
        var open = 0;
        Gen.Select(AnyGrant.List[0, 5], AnySlots, AnyRows, AnyItem, Day).Sample(
            (grants, slots, rows, item, now) =>
            {
                var decision = new AccessRights(grants, slots, new TierContents(rows), now).Decide(item);
                if (decision is AccessDecision.Open)
                    Interlocked.Increment(ref open);
                return decision is AccessDecision.Open == SlowAccess.IsOpen(grants, slots, rows, item, now)
                    && (decision is not AccessDecision.Open { Through: var through } || SlowAccess.IsOpen([through], slots, rows, item, now));
            },
            iter: 100_000);

        // Both answers were asked for often enough to mean something.
        Assert.InRange(open, 10_000, 90_000);
    }

    [Fact]
    public void One_more_grant_never_closes_what_was_open()
    {
        Gen.Select(AnyGrant.List[0, 4], AnyGrant, AnySlots, AnyRows, AnyItem, Day).Sample(
            (grants, extra, slots, rows, item, now) =>
            {
                var contents = new TierContents(rows);
                return !new AccessRights(grants, slots, contents, now).IsOpen(item)
                    || new AccessRights([.. grants, extra], slots, contents, now).IsOpen(item);
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData("free", 3, 0, 0)]
    [InlineData("basic", 20, 3, 2)]
    [InlineData("professional", 40, 6, 17)]
    [InlineData("elite", 57, 9, 17)]
    [InlineData("enterprise", 57, 9, 17)]
    public void A_tier_opens_the_lessons_and_modules_of_its_limits_and_offers_the_bots_of_its_level(string id, int lessons, int modules, int bots)
    {
        var catalog = CourseCatalog.Load();

        var items = TierContent.Derive(catalog, catalog.FindTier(id)!, 1, Zero).Select(row => row.ItemId).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(lessons, catalog.Lessons.Count(lesson => items.Contains(lesson.Id)));
        Assert.Equal(modules, catalog.Modules.Count(module => items.Contains(module.Product)));
        Assert.Equal(bots, catalog.Bots.Count(bot => items.Contains(bot.Product)));
        Assert.Equal(lessons + modules + bots, items.Count);
    }

    [Fact]
    public void Basic_opens_lesson_20_but_not_the_module_it_is_a_taster_of()
    {
        var catalog = CourseCatalog.Load();
        var contents = new TierContents(TierContent.Derive(catalog, catalog.FindTier("basic")!, 1, Zero));
        var rights = new AccessRights([Of(GrantScope.Tier, "basic")], [], contents, Zero);

        Assert.True(rights.IsOpen(AccessItem.Of(catalog.FindLesson("L20")!)));
        Assert.False(rights.IsOpen(AccessItem.Of(catalog.FindLesson("L21")!)));
        Assert.False(rights.IsOpen(new AccessItem("module-4", "Module 4", "M04")));
    }

    [Fact]
    public void Each_tier_covers_the_one_below()
    {
        var catalog = CourseCatalog.Load();
        var contents = catalog.Tiers.Select(tier => TierContent.Derive(catalog, tier, 1, Zero).Select(row => row.ItemId).ToHashSet(StringComparer.Ordinal)).ToList();

        for (var i = 1; i < contents.Count; i++)
        {
            Assert.Superset(contents[i - 1], contents[i]);
            Assert.True(catalog.Tiers[i].BotLimit > catalog.Tiers[i - 1].BotLimit);
        }
    }

    private static AccessItem Bot(string product, string id) => new(product, product, null) { BotId = id, InCourse = false };

    private static Grant Of(GrantScope scope, string id) => new()
    {
        Id = Guid.NewGuid(),
        UserId = "u",
        Scope = scope,
        ScopeId = id,
        Source = GrantSource.Admin,
        SourceRef = "r",
        StartsAt = Zero,
        CreatedAt = Zero,
    };
}
