using System.Drawing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.VirtualAuth;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>Debian's Chromium without a window, with a profile and a download folder of its own.</summary>
public sealed partial class Chromium : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private const string DriverPath = "/usr/bin/chromedriver";

    private readonly string _folder = Directory.CreateTempSubdirectory("academy-chromium-").FullName;
    private readonly ChromeDriver _driver;

    private Chromium(bool scripts)
    {
        Downloads = Directory.CreateDirectory(Path.Combine(_folder, "downloads")).FullName;
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--user-data-dir=" + Path.Combine(_folder, "profile"));
        options.AddUserProfilePreference("download.default_directory", Downloads);
        options.AddUserProfilePreference("download.prompt_for_download", false);
        if (!scripts)
            options.AddUserProfilePreference("profile.managed_default_content_settings.javascript", 2);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(DriverPath), Path.GetFileName(DriverPath));
        service.SuppressInitialDiagnosticInformation = true;
        service.HideCommandPromptWindow = true;
        _driver = new ChromeDriver(service, options, TimeSpan.FromSeconds(60));
        // A click that leads to another page may return before that page is there.
        _driver.Manage().Timeouts().ImplicitWait = TimeSpan.FromSeconds(10);
    }

    /// <summary>Where downloads arrive.</summary>
    public string Downloads { get; }

    /// <summary>The page's address.</summary>
    public Uri Url => new(_driver.Url);

    /// <summary>The page's text.</summary>
    public string Text => _driver.FindElement(By.TagName("body")).Text;

    /// <summary>The page's markup as it is now.</summary>
    public string Source => _driver.PageSource;

    /// <summary>Fails unless the page shows this text, or will within ten seconds: a click returns before the next page is there.</summary>
    public void Shows(string text, StringComparison comparison = StringComparison.Ordinal)
    {
        var wait = new OpenQA.Selenium.Support.UI.WebDriverWait(_driver, TimeSpan.FromSeconds(10));
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(NoSuchElementException));
        try
        {
            wait.Until(_ => Text.Contains(text, comparison));
        }
        catch (WebDriverTimeoutException)
        {
            Assert.Fail($"The page {Url} does not show '{text}' but: {Text}");
        }
    }

    /// <summary>Starts it, or skips the test with the line that installs it.</summary>
    /// <param name="scripts">Whether pages may run scripts.</param>
    public static Chromium StartOrSkip(bool scripts = true)
    {
        Assert.SkipUnless(
            File.Exists(Browser) && File.Exists(DriverPath),
            "needs Chromium and its driver: apt-get install chromium chromium-driver");
        return new Chromium(scripts);
    }

    public void Open(Uri url) => _driver.Navigate().GoToUrl(url);

    /// <summary>
    /// Clicks. A button that sends a form is waited for until the next page is there: on a busy machine its answer would else come after the
    /// test's next step and undo it. Forms that scripts keep on the page are waited for in vain, for five seconds.
    /// </summary>
    public void Click(string id)
    {
        var (button, page) = (_driver.FindElement(By.Id(id)), _driver.FindElement(By.TagName("html")));
        var sends = button.TagName == "button" && button.GetDomProperty("type") == "submit";
        button.Click();
        if (sends)
            SpinWait.SpinUntil(() => IsGone(page), TimeSpan.FromSeconds(5));
    }

    /// <summary>Clicks the link with this text.</summary>
    public void Follow(string text) => _driver.FindElement(By.LinkText(text)).Click();

    public void Type(string id, string text) => _driver.FindElement(By.Id(id)).SendKeys(text);

    private static bool IsGone(IWebElement page)
    {
        try
        {
            return page.TagName.Length == 0;
        }
        catch (WebDriverException)
        {
            return true;
        }
    }

    /// <summary>Whether the page has an element with this id.</summary>
    public bool Has(string id) => _driver.FindElements(By.Id(id)).Count > 0;

    public string TextOf(string id) => _driver.FindElement(By.Id(id)).Text;

    /// <summary>Chooses an entry of a list by its value.</summary>
    public void Select(string id, string value) =>
        _driver.FindElement(By.CssSelector($"#{id} option[value='{value}']")).Click();

    /// <summary>Opens a page in a second tab and stays on the first; gives the second one's name.</summary>
    public string OpenTab(Uri url)
    {
        var here = _driver.CurrentWindowHandle;
        _driver.SwitchTo().NewWindow(WindowType.Tab);
        Open(url);
        var other = _driver.CurrentWindowHandle;
        _driver.SwitchTo().Window(here);
        return other;
    }

    public void GoToTab(string name) => _driver.SwitchTo().Window(name);

    /// <summary>Writes a picture of the whole page when ACADEMY_SCREENSHOTS names a folder.</summary>
    public void Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("ACADEMY_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (var scheme in new[] { "light", "dark" })
        {
            SetScheme(scheme);
            foreach (var width in new[] { 390, 1280 })
            {
                SetWidth(width);
                var height = Convert.ToInt32(((IJavaScriptExecutor)_driver).ExecuteScript("return document.documentElement.scrollHeight"), null);
                SetWidth(width, Math.Min(height, 4000));
                _driver.GetScreenshot().SaveAsFile(Path.Combine(folder, $"{name}-{width}-{scheme}.png"));
            }
        }
    }

    /// <summary>How many pixels the page is wider than the window: 0 when nothing has to be scrolled sideways.</summary>
    public int OverflowAt(int width)
    {
        SetWidth(width);
        return Convert.ToInt32(
            ((IJavaScriptExecutor)_driver).ExecuteScript("return document.documentElement.scrollWidth - window.innerWidth"), null);
    }

    /// <summary>What axe-core finds against WCAG 2.2 AA on the open page, each with the element; empty when nothing.</summary>
    public IReadOnlyList<string> Violations()
    {
        var axe = Path.Combine(AlgoAcademy.Tests.RepositoryRoot.Path, "tests", "Storefront.Tests", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(axe))
        {
            const string reason = "needs axe-core: npm ci in tests/Storefront.Tests";
            Assert.False(Environment.GetEnvironmentVariable("ACADEMY_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }

        _driver.ExecuteScript(File.ReadAllText(axe));
        var found = (IReadOnlyCollection<object>)_driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(
              result => done(result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary))),
              fault => done(['axe failed: ' + fault]));
            """)!;
        return [.. found.Select(line => (string)line)];
    }

    /// <summary>Opens pages in light or dark, as wide as a phone or a desk.</summary>
    public void Look(string scheme, int width)
    {
        SetScheme(scheme);
        SetWidth(width);
    }

    /// <summary>What a script expression gives.</summary>
    public object? Evaluate(string expression) => _driver.ExecuteScript("return " + expression);

    /// <summary>Plugs in a device that makes passkeys and lets its owner always be verified.</summary>
    public void AddAuthenticator() => _driver.AddVirtualAuthenticator(new VirtualAuthenticatorOptions()
        .SetProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
        .SetTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
        .SetHasResidentKey(true)
        .SetHasUserVerification(true)
        .SetIsUserConsenting(true)
        .SetIsUserVerified(true));

    /// <summary>Waits until the page says this.</summary>
    public void WaitFor(string text)
    {
        var until = System.Diagnostics.Stopwatch.StartNew();
        while (!SaysNow(text))
        {
            Assert.True(until.Elapsed < TimeSpan.FromSeconds(20), $"'{text}' must be on {Url}; it says: {Text}");
            Thread.Sleep(50);
        }
    }

    // While a page gives way to the next, its elements are gone.
    private bool SaysNow(string text)
    {
        try
        {
            return Text.Contains(text, StringComparison.Ordinal);
        }
        catch (WebDriverException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _driver.Quit();
        _driver.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void SetScheme(string scheme) =>
        _driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["features"] = new[] { new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
        });

    private void SetWidth(int width, int height = 900)
    {
        _driver.Manage().Window.Size = new Size(Math.Max(width, 500), height);
        _driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        });
    }
}
