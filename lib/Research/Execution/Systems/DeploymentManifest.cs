using System.Globalization;
using System.Text;

namespace AlgoAcademy.Research;

/// <summary>How a bot is to run in a cluster: what lesson 55 writes, checks and never applies.</summary>
public sealed record DeploymentManifest
{
    /// <summary>Name of the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>Container image with its tag or digest.</summary>
    public required string Image { get; init; }

    /// <summary>User id in the container; 0 is root.</summary>
    public int UserId { get; init; } = 10_001;

    /// <summary>Runs with all rights of the machine.</summary>
    public bool IsPrivileged { get; init; }

    /// <summary>The container's own files cannot be changed.</summary>
    public bool HasReadOnlyRoot { get; init; } = true;

    /// <summary>Shares the network of the machine.</summary>
    public bool UsesHostNetwork { get; init; }

    /// <summary>Processor limit, cores; null for none.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>Memory limit, MiB; null for none.</summary>
    public int? MemoryLimit { get; init; }

    /// <summary>Path that says whether it lives; null for none.</summary>
    public string? LivenessPath { get; init; }

    /// <summary>Path that says whether it may be used; null for none.</summary>
    public string? ReadinessPath { get; init; }

    /// <summary>Copies that run at once.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>It writes orders or state: two copies would trade twice.</summary>
    public bool IsSingleWriter { get; init; } = true;

    /// <summary>Environment variables with their values.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment variables that come out of a vault, by the name of the secret.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>The manifest as Kubernetes (apps/v1) reads it.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        void Line(int depth, string text) => yaml.Append(' ', 2 * depth).Append(text).Append('\n');
        Line(0, "apiVersion: apps/v1\nkind: Deployment\nmetadata:");
        Line(1, $"name: {Name}");
        Line(0, "spec:");
        Line(1, FormattableString.Invariant($"replicas: {Replicas}"));
        Line(1, $"strategy: {{ type: {(IsSingleWriter ? "Recreate" : "RollingUpdate")} }}");
        Line(1, $"selector: {{ matchLabels: {{ app: {Name} }} }}");
        Line(1, $"template:\n    metadata: {{ labels: {{ app: {Name} }} }}\n    spec:");
        Line(3, $"hostNetwork: {Word(UsesHostNetwork)}");
        Line(3, "containers:");
        Line(4, $"- name: {Name}");
        Line(5, $"image: {Image}");
        Line(5, FormattableString.Invariant($"securityContext: {{ runAsUser: {UserId}, privileged: {Word(IsPrivileged)}, readOnlyRootFilesystem: {Word(HasReadOnlyRoot)} }}"));
        if (CpuLimit is not null || MemoryLimit is not null)
            Line(5, $"resources: {{ limits: {{ {string.Join(", ", Limits())} }} }}");
        foreach (var (probe, path) in new[] { ("livenessProbe", LivenessPath), ("readinessProbe", ReadinessPath) }.Where(static one => one.Item2 is not null))
            Line(5, $"{probe}: {{ httpGet: {{ path: {path}, port: 8080 }} }}");
        if (Environment.Count + Secrets.Count > 0)
            Line(5, "env:");
        foreach (var (name, value) in Environment.OrderBy(static one => one.Key, StringComparer.Ordinal))
            Line(6, $"- {{ name: {name}, value: \"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" }}");
        foreach (var (name, secret) in Secrets.OrderBy(static one => one.Key, StringComparer.Ordinal))
            Line(6, $"- {{ name: {name}, valueFrom: {{ secretKeyRef: {{ name: {secret}, key: value }} }} }}");
        return yaml.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"deployment {Name} of {Image}, {Replicas} copies");

    private IEnumerable<string> Limits()
    {
        if (CpuLimit is { } cores)
            yield return "cpu: \"" + cores.ToString(CultureInfo.InvariantCulture) + "\"";
        if (MemoryLimit is { } memory)
            yield return FormattableString.Invariant($"memory: {memory}Mi");
    }

    private static string Word(bool value) => value ? "true" : "false";
}
