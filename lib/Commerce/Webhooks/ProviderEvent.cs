namespace AlgoAcademy.Commerce;

/// <summary>An event as the provider remembers it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Type">Its type.</param>
/// <param name="ObjectId">The object it is about; null when it names none.</param>
/// <param name="ApiVersion">The API version its shape follows.</param>
/// <param name="Raw">Its JSON.</param>
public sealed record ProviderEvent(string Id, string Type, string? ObjectId, string? ApiVersion, string Raw);
