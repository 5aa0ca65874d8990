using System.CommandLine;

namespace AlgoAcademy.Runner.Verbs;

/// <summary><c>academy login</c>, <c>logout</c> and <c>download</c>: what an owner does with the shop from a terminal.</summary>
internal static class ShopAccessVerbs
{
    public static Command CreateLogin() => BundleVerb.HandOver("login", "Sign in to a shop with an API token, to download what you own.", withVerb: true).WithExamples(
        "academy login",
        "academy login https://shop.example --token-file token.txt");

    public static Command CreateLogout() => BundleVerb.HandOver("logout", "Forget the shop and its token on this machine.", withVerb: true).WithExamples(
        "academy logout");

    public static Command CreateDownload() => BundleVerb.HandOver("download", "Download a bundle you own and verify its signature.", withVerb: true).WithExamples(
        "academy download B03",
        "academy download module-5 --to bundles --unzip",
        "academy download course --version 1.2.0");
}
