namespace AlgoAcademy.Commerce;

/// <summary>How much a grant opens.</summary>
public enum GrantScope
{
    /// <summary>One module: its lessons and its bundle, now and later.</summary>
    Module,

    /// <summary>Every module, lesson and module bundle of the course, now and later.</summary>
    Course,

    /// <summary>What a tier's content says.</summary>
    Tier,

    /// <summary>One lesson.</summary>
    Lesson,

    /// <summary>One bot, without a slot.</summary>
    Bot,
}
