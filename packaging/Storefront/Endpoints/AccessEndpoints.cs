using System.Security.Claims;
using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront;

/// <summary>Tells whether an item is open to the one who asks, and why.</summary>
public static class AccessEndpoints
{
    /// <summary>Maps GET /api/access/{item}?explain=1.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/access/{item}", GetAsync).WithMetadata(AcceptsApiToken.Mark)
        .WithTags("Access").WithSummary("Whether a lesson or product is open to you, and with explain=1 by which rule and what would open it.")
        .Produces<AccessExplanation>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string item, string? explain, HttpContext context, ExplainAccess access)
    {
        var user = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (await access.RunAsync(user, item, context.RequestAborted) is not { } answer)
            return Problems.Of(StatusCodes.Status404NotFound, "unknown_item", $"There is no lesson or product '{item}'.");
        return explain is "1" or "true"
            ? Results.Json(answer)
            : Results.Json(new { answer.Item, answer.Open, answer.Reason });
    }
}
