namespace AlgoAcademy.Commerce;

/// <summary>Something that can be open or closed to a user.</summary>
/// <param name="Id">Its id as addresses name it: "L27", "module-5", "full-course", "grid-bot".</param>
/// <param name="Title">Its name in an explanation.</param>
/// <param name="ModuleId">The module a grant must cover; null for the course as a whole and for a bot.</param>
public sealed record AccessItem(string Id, string Title, string? ModuleId)
{
    /// <summary>The bot it is; null when it is none.</summary>
    public string? BotId { get; init; }

    /// <summary>Whether it is part of the course, so that a grant for the course opens it.</summary>
    public bool InCourse { get; init; } = true;

    /// <summary>The tiers that open it, for the user who asks.</summary>
    public IReadOnlyList<TierOpening> Tiers { get; init; } = [];

    /// <summary>The item a product delivers. A tier and a bundle deliver nothing themselves: no grant covers them.</summary>
    public static AccessItem Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(product.Id, product.Title, product.Kind == ProductKind.Module ? product.ScopeId : null)
        {
            BotId = product.Kind == ProductKind.Bot ? product.ScopeId : null,
            InCourse = product.Kind is ProductKind.Module or ProductKind.Course,
        };
    }

    /// <summary>The item a lesson is.</summary>
    public static AccessItem Of(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new(lesson.Id, lesson.Title, lesson.Module);
    }

    /// <summary>Whether a grant bought once of this scope would open the item. There is one course, so its grant opens all of it.</summary>
    public bool IsCoveredBy(GrantScope scope, string scopeId) => scope switch
    {
        GrantScope.Course => InCourse,
        GrantScope.Module => ModuleId is not null && scopeId == ModuleId,
        GrantScope.Lesson => scopeId == Id,
        GrantScope.Bot => BotId is not null && scopeId == BotId,
        _ => false,
    };

    /// <summary>Whether the grant is about the item, open through it or not.</summary>
    public bool IsCoveredBy(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return IsCoveredBy(grant.Scope, grant.ScopeId) || Tiers.Any(tier => tier.IsFor(grant));
    }

    /// <summary>Whether the grant would open the item, were it in one of the user's slots.</summary>
    public bool LacksSlot(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return Tiers.FirstOrDefault(tier => tier.IsFor(grant)) is { SlotMissing: true };
    }
}
