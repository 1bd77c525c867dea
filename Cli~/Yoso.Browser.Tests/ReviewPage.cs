using System.Collections.ObjectModel;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using Yoso.Batch;

namespace Yoso.Browser.Tests;

/// <summary>The page of a folder of pictures, opened, and what a reader does with it.</summary>
sealed class ReviewPage : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("yoso-page-").FullName;
    readonly Chromium _chromium;

    public ReviewPage(Chromium chromium)
    {
        _chromium = chromium;
    }

    public IReadOnlyList<GalleryFailure> Failures { get; init; } = [];

    public string[] Prompts => All(".card .prompt").Select(card => card.Text).ToArray();

    public string[] Seeds => All(".card .seed span:first-child").Select(card => card.Text).ToArray();

    public bool IsEnlarged => One("#view").GetDomProperty("open") == "True";

    ChromeDriver Driver => _chromium.Driver;

    public ReviewPage With(string name, Recipe? recipe, int side = 8)
    {
        var picture = new RgbaImage(side, side);
        picture.Fill(new Rgba((byte)(name.Length * 31), (byte)(name[0] * 7), 120));
        Png.Save(Path.Combine(_folder, name), picture, recipe);
        return this;
    }

    public ReviewPage Open()
    {
        ReportPage.Write(Path.Combine(_folder, "report.html"), Gallery.Read(_folder) with { Failures = Failures });
        Driver.Navigate().GoToUrl(new Uri(Path.Combine(_folder, "report.html")));
        return this;
    }

    public IWebElement One(string selector)
    {
        return Driver.FindElement(By.CssSelector(selector));
    }

    public ReadOnlyCollection<IWebElement> All(string selector)
    {
        return Driver.FindElements(By.CssSelector(selector));
    }

    public void Type(string selector, string text)
    {
        One(selector).SendKeys(text);
    }

    public void Choose(string selector, string option)
    {
        One($"{selector} option[value='{option}']").Click();
    }

    /// <summary>Chooses one of several words that stand side by side.</summary>
    public void Pick(string name, string value)
    {
        One($"label:has(input[name={name}][value='{value}'])").Click();
    }

    public void Enlarge(int card)
    {
        All(".card")[card].Click();
    }

    /// <summary>Keys as they come, to whatever has the focus.</summary>
    public void Press(params string[] keys)
    {
        foreach (var key in keys)
            new Actions(Driver).SendKeys(key).Perform();
    }

    public object? Run(string script)
    {
        return Driver.ExecuteScript(script);
    }

    public string Clipboard()
    {
        return (string)Driver.ExecuteAsyncScript("const done = arguments[0]; navigator.clipboard.readText().then(done, problem => done('refused: ' + problem))")!;
    }

    public void Reload()
    {
        Driver.Navigate().Refresh();
    }

    public void Dispose()
    {
        Directory.Delete(_folder, true);
    }
}
