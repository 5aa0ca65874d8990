namespace AlgoAcademy.Storefront;

/// <summary>The API's own description: OpenAPI 3.1, made from the endpoints themselves.</summary>
public static class ApiDocument
{
    /// <summary>Where it is.</summary>
    public const string Address = "/openapi.json";

    /// <summary>The name it is registered by.</summary>
    public const string Name = "v1";

    private const string About = """
        What the shop has, what is open to you, and how to download it.
        Answers are JSON; faults are ProblemDetails (RFC 9457) with a stable code in reason.
        Lists take page (from 1) and size (1 to 100). Answers carry an ETag: send it back as If-None-Match and an unchanged answer is 304.
        Reading needs no account; what is open to you is decided by your session or by an API token, which you make in your account and send as Authorization: Bearer. A token opens access, library, downloads and updates, and nothing else.
        """;

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        ApiTokenDescription.Add(options);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "AlgoAcademy";
            document.Info.Version = "1";
            document.Info.Description = About;
            // The address is that of whoever asks; a fixed one would be wrong behind a proxy.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });
}
