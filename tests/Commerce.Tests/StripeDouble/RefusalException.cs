using System.Text.Json.Nodes;

namespace AlgoAcademy.Commerce.Tests.StripeDouble;

/// <summary>Stripe's no.</summary>
public sealed class RefusalException(int status, string? code, string message) : Exception(message)
{
    public int Status => status;

    public string? Code => code;

    public static string Body(string type, string? code, string message) => new JsonObject
    {
        ["error"] = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = message },
    }.ToJsonString();
}
