namespace AlgoAcademy.Commerce;

/// <summary>One trading bot of the catalogue.</summary>
/// <param name="Id">Stable id: "B04".</param>
/// <param name="Product">The product that sells it, also its name in addresses: "hft-bot".</param>
/// <param name="Title">Its name on pages.</param>
/// <param name="Category">Its shelf in the shop: "market-making".</param>
/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Description">One sentence.</param>
public sealed record Bot(string Id, string Product, string Title, string Category, string Level, string Description);
