using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AlgoAcademy.Commerce.Tests.Mail;

/// <summary>A real mail server (aiosmtpd) with a certificate made for this run; see smtp.py beside this file.</summary>
public sealed class SmtpServer : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private Process? _server;

    public string Folder { get; } = Directory.CreateTempSubdirectory("academy-smtp").FullName;

    /// <summary>The listener that demands STARTTLS and a sign-in.</summary>
    public SmtpSettings Secure { get; private set; } = new("localhost");

    /// <summary>The listener that offers no encryption.</summary>
    public SmtpSettings Plain => Secure with { Port = PlainPort };

    private int PlainPort { get; set; }

    private string Box => Path.Combine(Folder, "box");

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd"))
        {
            const string missing = "A mail server is missing: apt-get install python3-aiosmtpd";
            Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", missing);
            Assert.Skip(missing);
        }

        Directory.CreateDirectory(Box);
        var (certificate, key) = (Path.Combine(Folder, "certificate.pem"), Path.Combine(Folder, "key.pem"));
        MakeCertificate(certificate, key);
        var start = new ProcessStartInfo(Python, ["-W", "ignore", Path.Combine(AppContext.BaseDirectory, "smtp.py"), Box, certificate, key])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _server = Process.Start(start)!;
        var ports = (await _server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server ended at once."))
            .Split(' ').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToArray();
        Secure = new SmtpSettings("localhost") { Port = ports[0], User = "shop", Password = "s3cret", TrustedCertificate = certificate };
        PlainPort = ports[1];
    }

    /// <summary>The mails it accepted so far, as they came; and forgets them.</summary>
    public List<MimeKit.MimeMessage> Take()
    {
        var files = Directory.GetFiles(Box).Order(StringComparer.Ordinal).ToList();
        var mails = files.ConvertAll(file => MimeKit.MimeMessage.Load(file));
        files.ForEach(File.Delete);
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.StandardInput.Close();
            if (!_server.WaitForExit(TimeSpan.FromSeconds(5)))
                _server.Kill();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static void MakeCertificate(string certificate, string key)
    {
        using var pair = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(key, pair.ExportPkcs8PrivateKeyPem());
    }
}
