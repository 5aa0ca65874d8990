using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace AlgoAcademy.Bundles;

/// <summary>
/// A signing key on disk: a line naming its purpose, then the private key as PKCS#8 PEM (RFC 8410), which OpenSSL reads
/// too. Readable by its owner only.
/// </summary>
public static class SigningKeyFile
{
    private const string PurposeLine = "AlgoAcademy-Signing-Key: ";
    private const string Development = "development";
    private const string Release = "release";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Loads the key of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is not a key file, or others may read it.</exception>
    public static SigningKey Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The signing key must lie in {path}; there is no such file. Create it once with SigningKeyFile.Create, or name another in the configuration.", path);
        }

        RequireOwnerOnly(path);
        var text = File.ReadAllText(path);
        var isDevelopment = PurposeOf(text, path) == Development;
        var pemStart = text.IndexOf("-----BEGIN", StringComparison.Ordinal);
        if (pemStart < 0
            || !Key.TryImport(SignatureAlgorithm.Ed25519, Encoding.ASCII.GetBytes(text[pemStart..]), KeyBlobFormat.PkixPrivateKeyText, out var key)
            || key is null)
        {
            throw new InvalidDataException($"The signing key file {path} must hold one Ed25519 private key as PKCS#8 PEM; it does not.");
        }

        return new SigningKey(key, isDevelopment);
    }

    /// <summary>Loads the key of a file, and on the first run makes a development key there.</summary>
    /// <exception cref="InvalidDataException">The file is there and is not a key file, or others may read it.</exception>
    public static SigningKey LoadOrCreateDevelopment(string path)
    {
        if (!File.Exists(path))
        {
            try
            {
                Create(path, isDevelopment: true).Dispose();
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process made the key between the two lines; that key is as good.
            }
        }

        return Load(path);
    }

    /// <summary>Makes a new key file; never overwrites one.</summary>
    /// <exception cref="IOException">The file exists already.</exception>
    public static SigningKey Create(string path, bool isDevelopment)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var key = SigningKey.Generate(isDevelopment);
        var text = $"{PurposeLine}{(isDevelopment ? Development : Release)}\n{Encoding.ASCII.GetString(key.ExportPrivateText()).ReplaceLineEndings("\n")}";

        // Written aside and linked into place, so that nobody ever loads half a key.
        var aside = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var stream = new FileStream(aside, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
        }
        finally
        {
            File.Delete(aside);
        }

        return key;
    }

    private static string PurposeOf(string text, string path)
    {
        var firstLine = text.Split('\n')[0].TrimEnd('\r');
        return firstLine is PurposeLine + Development ? Development
            : firstLine is PurposeLine + Release ? Release
            : throw new InvalidDataException(
                $"The signing key file {path} must begin with \"{PurposeLine}{Development}\" or \"{PurposeLine}{Release}\"; it does not.");
    }

    private static void RequireOwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
        {
            throw new InvalidDataException(
                $"The signing key file {path} must be readable by its owner only; its mode is {File.GetUnixFileMode(path)}. Run: chmod 600 \"{path}\"");
        }
    }
}
