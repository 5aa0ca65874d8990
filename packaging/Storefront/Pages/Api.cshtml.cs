using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>The API's reference: the OpenAPI document for people.</summary>
public sealed class ApiModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider) : ShopPage
{
    /// <summary>The document.</summary>
    public OpenApiDocument Document { get; private set; } = null!;

    /// <summary>Shows the reference.</summary>
    public async Task OnGetAsync() => Document = await provider.GetOpenApiDocumentAsync(Gone);
}
