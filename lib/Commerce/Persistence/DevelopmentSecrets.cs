using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AlgoAcademy.Commerce;

/// <summary>Secrets a development shop makes up at its first start; never used in Production.</summary>
/// <param name="Warning">Says what the file is.</param>
/// <param name="WebhookSecret">Signs the events of the test checkout.</param>
public sealed record DevelopmentSecrets(string Warning, string WebhookSecret)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the file, or makes it with mode 0600 when there is none.</summary>
    /// <exception cref="InvalidDataException">The file exists but holds no secret.</exception>
    public static DevelopmentSecrets ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var secrets = JsonSerializer.Deserialize<DevelopmentSecrets>(File.ReadAllText(path), Json);
        return secrets is { WebhookSecret.Length: > 20 }
            ? secrets
            : throw new InvalidDataException($"{path} must hold a webhookSecret; delete the file to have a new one made.");
    }

    private static void Create(string path)
    {
        var secrets = new DevelopmentSecrets(
            "DEVELOPMENT ONLY: made up at the first start of a local shop. It protects nothing of value.",
            "whsec_development_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(secrets, Json)));
    }
}
