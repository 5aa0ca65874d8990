using System.Text.Json;

namespace AlgoAcademy.BundleTool;

/// <summary>Which shop, and the token that downloads there; kept in a file only its owner can read.</summary>
/// <param name="Shop">The shop's address.</param>
/// <param name="Token">The API token.</param>
internal sealed record ShopLogin(Uri Shop, string Token)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string File => Path.Combine(AcademyHome.Folder, "login.json");

    public static ShopLogin Load() => System.IO.File.Exists(File)
        ? JsonSerializer.Deserialize<ShopLogin>(System.IO.File.ReadAllText(File), Json) is { Shop: not null, Token: not null } login
            ? login
            : throw new InvalidDataException($"{File} must hold a shop and a token; it does not. Run 'academy login' again.")
        : throw new ShopRefusalException("You are not signed in to a shop. Run 'academy login' with its address and your API token.");

    public void Save() => AcademyHome.Write(File, JsonSerializer.Serialize(this, Json), secret: true);

    /// <summary>Never the token, wherever this is printed.</summary>
    public override string ToString() => $"{Shop} (token kept)";
}
