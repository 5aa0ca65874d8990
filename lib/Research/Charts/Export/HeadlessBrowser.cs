using System.Diagnostics;
using System.Globalization;

namespace AlgoAcademy.Research;

/// <summary>Photographs a page with the Chromium, Chrome or Edge of this computer, without a window and without a network.</summary>
internal static class HeadlessBrowser
{
    /// <summary>The environment variable that names the program where it is in none of the usual places.</summary>
    internal const string Variable = "ACADEMY_CHROMIUM";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly string[] s_names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe", "chromium.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] s_places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. ProgramFiles().SelectMany(folder => new[]
        {
            Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe"),
            Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        }),
    ];

    /// <summary>The browser's path, or null where there is none.</summary>
    internal static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Variable} must name a browser's program; there is no file '{named}'.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return s_names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).Concat(s_places).FirstOrDefault(File.Exists);
    }

    /// <summary>Writes a PNG of the page's upper left corner.</summary>
    /// <param name="html">The page.</param>
    /// <param name="path">Where the PNG goes.</param>
    /// <param name="size">Width and height in CSS pixels.</param>
    /// <param name="scale">Pixels for each CSS pixel.</param>
    /// <exception cref="InvalidOperationException">There is no browser, or it wrote nothing.</exception>
    internal static void Capture(string html, string path, (int Width, int Height) size, int scale)
    {
        var browser = Find() ?? throw new InvalidOperationException(
            $"A PNG is drawn by Chromium, Chrome or Edge, and none was found. Install one (Debian: apt install chromium), name its program in {Variable}, or save as .svg, which needs none.");
        var folder = Directory.CreateTempSubdirectory("academy-chart-").FullName;
        try
        {
            var (page, picture) = (Path.Combine(folder, "chart.html"), Path.Combine(folder, "chart.png"));
            File.WriteAllText(page, html);
            var said = Run(browser, Arguments(folder, page, picture, (size, scale)));
            if (!File.Exists(picture))
                throw new InvalidOperationException($"'{browser}' wrote no PNG of the chart; save as .svg instead. It said: {said.Trim()}");
            File.Move(picture, path, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Arguments(string folder, string page, string picture, ((int Width, int Height) Size, int Scale) view) =>
    [
        "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        // Chromium refuses its sandbox to root, as in containers; the page is ours and has no script.
        .. Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["--no-sandbox"] : Array.Empty<string>(),
        string.Create(CultureInfo.InvariantCulture, $"--force-device-scale-factor={view.Scale}"),
        string.Create(CultureInfo.InvariantCulture, $"--window-size={view.Size.Width},{view.Size.Height}"),
        "--user-data-dir=" + Path.Combine(folder, "profile"),
        "--screenshot=" + picture,
        new Uri(page).AbsoluteUri,
    ];

    private static string Run(string browser, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(browser, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"'{browser}' did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{browser}' did not draw the chart in {s_patience.TotalSeconds:0} seconds; save as .svg instead.");
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }

    private static IEnumerable<string> ProgramFiles() =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath).Where(folder => folder.Length > 0);
}
