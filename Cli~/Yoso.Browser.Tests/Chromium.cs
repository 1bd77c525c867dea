using System.Text.Json;
using NUnit.Framework;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Yoso.Browser.Tests;

/// <summary>One browser for all tests, found on the PATH, with a profile of its own; it listens to its console and its network.</summary>
sealed class Chromium : IDisposable
{
    static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    readonly ChromeDriverService _service;

    Chromium(ChromeDriverService service, string browser)
    {
        _service = service;
        Driver = new ChromeDriver(service, Options(browser), TimeSpan.FromMinutes(1));
        Driver.Manage().Timeouts().ImplicitWait = TimeSpan.FromSeconds(2);
    }

    public ChromeDriver Driver { get; }

    /// <summary>Skips the test, with the reason, where there is no browser that starts.</summary>
    public static Chromium Require()
    {
        var browser = Browsers.Select(Find).FirstOrDefault(path => path != null);
        var driver = Find("chromedriver");
        if (browser == null || driver == null)
            Assert.Ignore($"wanted {(browser == null ? "chromium" : "chromedriver")} on the PATH, found none");
        return Start(browser!, ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(driver), Path.GetFileName(driver)));
    }

    /// <summary>What the console said since the last time.</summary>
    public string[] Console()
    {
        return Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message).ToArray();
    }

    /// <summary>Addresses that were asked for since the last time, beside files and what stands in the page itself.</summary>
    public string[] Requests()
    {
        return Driver.Manage().Logs.GetLog("performance").Select(entry => JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
            .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
            .Select(message => message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!)
            .Where(url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
            .ToArray();
    }

    public void Dispose()
    {
        Driver.Quit();
        _service.Dispose();
    }

    static Chromium Start(string browser, ChromeDriverService service)
    {
        try
        {
            return new Chromium(service, browser);
        }
        catch (Exception problem) when (problem is WebDriverException or InvalidOperationException)
        {
            service.Dispose();
            throw new IgnoreException($"{browser} can't be started here: {problem.Message}", problem);
        }
    }

    static ChromeOptions Options(string browser)
    {
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,900");
        options.SetLoggingPreference(LogType.Browser, OpenQA.Selenium.LogLevel.All);
        options.SetLoggingPreference("performance", OpenQA.Selenium.LogLevel.All);
        return options;
    }

    static string? Find(string program)
    {
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);
    }
}
