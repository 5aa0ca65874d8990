using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>The one place where outcomes become answers: ProblemDetails for programs, a status page for browsers.</summary>
public static class Problems
{
    private const string WhyKey = "AlgoAcademy.Why";

    /// <summary>Whether a browser asks: one that would rather have HTML.</summary>
    public static bool WantsHtml(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>403 with the reason.</summary>
    public static IResult Denied(HttpContext context, AccessExplanation why)
    {
        if (WantsHtml(context.Request))
        {
            context.Items[WhyKey] = why;
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return Results.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: $"{why.Title} is locked",
            detail: why.Rule,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["reason"] = why.Reason,
                ["item"] = why.Item,
                ["missing"] = why.Missing,
                ["cheapestWayIn"] = why.CheapestWayIn,
            });
    }

    /// <summary>The explanation an endpoint left for the status page; null when there is none.</summary>
    public static AccessExplanation? WhyOf(HttpContext context) => context.Items[WhyKey] as AccessExplanation;

    /// <summary>A problem with a stable code.</summary>
    public static IResult Of(int status, string reason, string detail) => Results.Problem(
        statusCode: status,
        detail: detail,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = reason });
}
