using System.Text.RegularExpressions;

namespace AlgoAcademy.Research;

/// <summary>Rules that a deployment of a trading bot must keep: least privilege, limits, probes, no secrets in the clear, one writer.</summary>
public static partial class ManifestLinter
{
    private static readonly (string Rule, Func<DeploymentManifest, bool> IsBroken, string Text)[] s_rules =
    [
        ("runs-as-root", static one => one.UserId == 0, "UserId is 0; run as a user without rights."),
        ("privileged", static one => one.IsPrivileged, "IsPrivileged gives the container the machine; switch it off."),
        ("writable-root", static one => !one.HasReadOnlyRoot, "HasReadOnlyRoot is off; keep state on a volume of its own."),
        ("host-network", static one => one.UsesHostNetwork, "UsesHostNetwork opens all ports of the machine; switch it off."),
        ("no-limits", static one => !(one.CpuLimit > 0) || !(one.MemoryLimit > 0), "CpuLimit and MemoryLimit must be set, or one bot starves the others."),
        ("no-liveness", static one => string.IsNullOrWhiteSpace(one.LivenessPath), "LivenessPath must be set, or a hung bot is never started again."),
        ("no-readiness", static one => string.IsNullOrWhiteSpace(one.ReadinessPath), "ReadinessPath must be set, or a bot is used before its state is replayed."),
        ("floating-image", static one => IsFloating(one.Image), "Image must name a version or a digest, not latest: nobody can say what ran."),
        ("secret-literal", static one => one.Environment.Any(static variable => IsSecret(variable.Key, variable.Value)), "A secret stands in Environment; keep it in the vault and name it in Secrets."),
        ("two-writers", static one => one.IsSingleWriter && one.Replicas != 1, "Replicas must be 1 for a single writer: two copies trade twice."),
    ];

    /// <summary>All that is wrong; empty when nothing is.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="ArgumentNullException">No manifest.</exception>
    public static IReadOnlyList<ManifestFinding> Check(DeploymentManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return [.. s_rules.Where(rule => rule.IsBroken(manifest)).Select(static rule => new ManifestFinding(rule.Rule, rule.Text))];
    }

    private static bool IsFloating(string image)
    {
        if (image.Contains("@sha256:", StringComparison.Ordinal))
            return false;
        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || name[(colon + 1)..] is "" or "latest";
    }

    private static bool IsSecret(string name, string value) => value.Length > 0 && (SecretName().IsMatch(name) || SecretValue().IsMatch(value));

    [GeneratedRegex("(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretName();

    // Private keys, and user:password@ in addresses.
    [GeneratedRegex("(-----BEGIN [A-Z ]*PRIVATE KEY|://[^/:@]+:[^/@]+@)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretValue();
}
