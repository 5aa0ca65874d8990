namespace AlgoAcademy.Bundles;

/// <summary>What a bundle is made of: it decides which notebooks and packages belong in it.</summary>
public enum BundleKind
{
    /// <summary>One module of the course.</summary>
    Module,

    /// <summary>The whole course: every module.</summary>
    Course,

    /// <summary>One trading bot: its notebook, and the library of bots.</summary>
    Bot,
}
