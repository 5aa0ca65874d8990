using AlgoAcademy.Bundles;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>A small but real bundle of module 5: one notebook, signed by the development key of the data folder.</summary>
public static class FixtureBundle
{
    public const string Notebook = "notebooks/M05-momentum-strategies/L27-what-is-a-trend.ipynb";

    public static string Build(string data)
    {
        using var key = SigningKeyFile.LoadOrCreateDevelopment(Path.Combine(data, PublisherKeys.DevelopmentKeyFile));
        var content = new BundleContent
        {
            Product = "module-5",
            Version = BundleVersion.Parse("1.0.0"),
            Created = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
            MinKernel = BundleVersion.Parse("1.0.0"),
            Files =
            [
                BundleEntry.FromText(Notebook, """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}"""),
                BundleEntry.FromText(FixtureLesson.Path, FixtureLesson.Json()),
                BundleEntry.FromText("README.md", "# Module 5\n"),
                BundleEntry.FromText("academy", "#!/bin/sh\necho academy\n", executable: true),
            ],
        };
        return BundleBuilder.Build(content, key, Path.Combine(data, "fixture-module-5.zip")).Path;
    }
}
