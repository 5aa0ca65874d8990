using OpenQA.Selenium.Chrome;

namespace AlgoAcademy.Notebooks.Tests;

/// <summary>Debian's headless Chromium, with a profile of its own and no background traffic.</summary>
internal static class Browser
{
    private const string Driver = "/usr/bin/chromedriver";
    private const string Chromium = "/usr/bin/chromium";

    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(File.Exists(Driver) && File.Exists(Chromium), "needs Chromium: apt-get install chromium chromium-driver");

    public static ChromeDriver Open(int width, int height, string profile)
    {
        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--window-size={width},{height}", $"--user-data-dir={profile}");
        return new ChromeDriver(ChromeDriverService.CreateDefaultService(Driver), options, TimeSpan.FromMinutes(3));
    }
}
