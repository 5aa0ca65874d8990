using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AlgoAcademy.Storefront;

/// <summary>Tells in the API's description what a token is and which endpoints take one.</summary>
internal static class ApiTokenDescription
{
    private const string Scheme = "apiToken";

    public static void Add(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API token (aat_…), made and revoked on the page API tokens of your account.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptsApiToken>().Any())
            {
                // Both are allowed: nobody at all (an empty requirement), and the owner of a token.
                operation.Security =
                [
                    new OpenApiSecurityRequirement(),
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] },
                ];
            }

            return Task.CompletedTask;
        });
    }
}
