namespace AlgoAcademy.Commerce;

/// <summary>Who acts on the shop, and why; both stand in the audit.</summary>
/// <param name="By">The admin's user id, or who sits at the shop's machine.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AdminAct(string By, string Reason)
{
    /// <summary>The shortest reason that says something.</summary>
    public const int MinReason = 5;

    /// <summary>The longest reason kept.</summary>
    public const int MaxReason = 500;

    /// <summary>What is wrong with a reason; null when it will do.</summary>
    public static string? FaultOf(string? reason) => (reason?.Trim().Length ?? 0) switch
    {
        < MinReason => $"The reason must say why, in at least {MinReason} characters: it stands in the audit.",
        > MaxReason => $"The reason must have at most {MaxReason} characters; has {reason!.Trim().Length}.",
        _ => null,
    };
}
