namespace AlgoAcademy.BundleTool;

/// <summary>The shop, or the lack of a sign-in, says no; the message is for the owner and names the way on.</summary>
internal sealed class ShopRefusalException(string message) : Exception(message);
