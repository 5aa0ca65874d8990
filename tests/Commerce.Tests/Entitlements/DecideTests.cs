using CsCheck;

namespace AlgoAcademy.Commerce.Tests.Entitlements;

public sealed class DecideTests
{
    private static readonly DateTimeOffset Zero = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly AccessItem Lesson = new("L27", "Trends", "M05");
    private static readonly AccessItem Course = new("full-course", "Course", null);

    // Few values, so that boundaries meet: times 0…4 days, three modules.
    private static readonly Gen<DateTimeOffset?> MaybeDay = Gen.OneOf(Gen.Const((DateTimeOffset?)null), Gen.Int[0, 4].Select(day => (DateTimeOffset?)Zero.AddDays(day)));

    private static readonly Gen<Grant> AnyGrant =
        from course in Gen.Bool
        from module in Gen.Int[4, 6]
        from start in Gen.Int[0, 4]
        from end in MaybeDay
        from suspended in MaybeDay
        from revoked in MaybeDay
        select NewGrant(course ? GrantScope.Course : GrantScope.Module, course ? "full-course" : $"M0{module}", Zero.AddDays(start), end, suspended, revoked);

    private static readonly Gen<AccessItem> AnyItem = Gen.OneOf(Gen.Const(Lesson), Gen.Const(Course), Gen.Const(new AccessItem("module-4", "ML", "M04")));

    [Fact]
    public void Decide_equals_a_slow_reference_model()
    {
        Gen.Select(AnyGrant.List[0, 6], AnyItem, Gen.Int[0, 4]).Sample(
            (grants, item, day) =>
            {
                var decision = AlgoAcademy.Commerce.Entitlements.Decide(grants, item, Zero.AddDays(day));
                return decision is AccessDecision.Open == IsOpenSlowly(grants, item, day)
                    && (decision is not AccessDecision.Open { Through: var through } || grants.Contains(through));
            },
            iter: 20_000);
    }

    [Fact]
    public void One_more_grant_never_closes_what_was_open()
    {
        Gen.Select(AnyGrant.List[0, 5], AnyGrant, AnyItem, Gen.Int[0, 4]).Sample(
            (grants, extra, item, day) =>
                AlgoAcademy.Commerce.Entitlements.Decide(grants, item, Zero.AddDays(day)) is not AccessDecision.Open
                || AlgoAcademy.Commerce.Entitlements.Decide([.. grants, extra], item, Zero.AddDays(day)) is AccessDecision.Open,
            iter: 20_000);
    }

    [Fact]
    public void The_order_of_the_grants_does_not_matter()
    {
        Gen.Select(AnyGrant.List[0, 5], AnyItem, Gen.Int[0, 4]).Sample(
            (grants, item, day) =>
            {
                var backwards = Enumerable.Reverse(grants).ToList();
                var left = AlgoAcademy.Commerce.Entitlements.Decide(grants, item, Zero.AddDays(day));
                var right = AlgoAcademy.Commerce.Entitlements.Decide(backwards, item, Zero.AddDays(day));
                return (left is AccessDecision.Open) == (right is AccessDecision.Open)
                    && (left as AccessDecision.Closed)?.Fault == (right as AccessDecision.Closed)?.Fault;
            },
            iter: 20_000);
    }

    [Fact]
    public void A_grant_holds_from_its_start_included_to_its_end_excluded()
    {
        var grant = NewGrant(GrantScope.Module, "M05", Zero, Zero.AddDays(1), null, null);

        Assert.Equal(GrantFault.NotStarted, FaultAt(grant, Zero.AddTicks(-1)));
        Assert.Null(FaultAt(grant, Zero));
        Assert.Null(FaultAt(grant, Zero.AddDays(1).AddTicks(-1)));
        Assert.Equal(GrantFault.Ended, FaultAt(grant, Zero.AddDays(1)));
    }

    [Fact]
    public void The_fault_nearest_to_access_is_named()
    {
        Assert.Equal(GrantFault.NoGrant, FaultAt(NewGrant(GrantScope.Module, "M04", Zero, null, null, null), Zero));
        Assert.Equal(GrantFault.Suspended, FaultAt(NewGrant(GrantScope.Module, "M05", Zero, null, Zero, null), Zero));
        Assert.Equal(GrantFault.Revoked, FaultAt(NewGrant(GrantScope.Module, "M05", Zero, null, Zero, Zero), Zero));
    }

    [Fact]
    public void A_module_grant_does_not_open_the_course_but_a_course_grant_opens_every_lesson()
    {
        var module = NewGrant(GrantScope.Module, "M05", Zero, null, null, null);
        var course = NewGrant(GrantScope.Course, "full-course", Zero, null, null, null);

        Assert.IsType<AccessDecision.Closed>(AlgoAcademy.Commerce.Entitlements.Decide([module], Course, Zero));
        Assert.All(CourseCatalog.Load().Lessons, lesson =>
            Assert.IsType<AccessDecision.Open>(AlgoAcademy.Commerce.Entitlements.Decide([course], AccessItem.Of(lesson), Zero)));
    }

    private static GrantFault? FaultAt(Grant grant, DateTimeOffset now) =>
        (AlgoAcademy.Commerce.Entitlements.Decide([grant], Lesson, now) as AccessDecision.Closed)?.Fault;

    // Written from the rule's sentence, day by day, without the code's helpers.
    private static bool IsOpenSlowly(List<Grant> grants, AccessItem item, int day)
    {
        foreach (var grant in grants)
        {
            var covers = grant.ScopeId == "full-course" || grant.ScopeId == item.ModuleId;
            var started = (grant.StartsAt - Zero).TotalDays <= day;
            var over = grant.EndsAt is { } end && (end - Zero).TotalDays <= day;
            if (covers && started && !over && grant.SuspendedAt == null && grant.RevokedAt == null)
                return true;
        }

        return false;
    }

    private static Grant NewGrant(
        GrantScope scope, string scopeId, DateTimeOffset start, DateTimeOffset? end, DateTimeOffset? suspended, DateTimeOffset? revoked) => new()
        {
            Id = Guid.NewGuid(),
            UserId = "u",
            Scope = scope,
            ScopeId = scopeId,
            Source = GrantSource.Purchase,
            SourceRef = "p",
            StartsAt = start,
            EndsAt = end,
            SuspendedAt = suspended,
            RevokedAt = revoked,
            CreatedAt = start,
        };
}
