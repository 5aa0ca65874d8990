namespace AlgoAcademy.Commerce;

/// <summary>One line of the audit: what happened, append-only.</summary>
public sealed class AuditEntry
{
    /// <summary>The line's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A stable code: "order.paid".</summary>
    public required string Action { get; init; }

    /// <summary>The user it is about; null when none is.</summary>
    public string? UserId { get; init; }

    /// <summary>The facts, without secrets.</summary>
    public required string Detail { get; init; }

    /// <summary>The admin who did it: a user id; null when the shop did it of itself or its user did.</summary>
    public string? By { get; init; }

    /// <summary>Why an admin did it; null when no admin did.</summary>
    public string? Reason { get; init; }

    /// <summary>A new line about what an admin did.</summary>
    public static AuditEntry Of(DateTimeOffset at, string action, string? userId, string detail, AdminAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new() { Id = Guid.CreateVersion7(at), At = at, Action = action, UserId = userId, Detail = detail, By = act.By, Reason = act.Reason };
    }

    /// <summary>A new line.</summary>
    public static AuditEntry Of(DateTimeOffset at, string action, string? userId, string detail) =>
        new() { Id = Guid.CreateVersion7(at), At = at, Action = action, UserId = userId, Detail = detail };
}
