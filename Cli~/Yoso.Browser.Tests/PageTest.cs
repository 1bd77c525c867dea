using NUnit.Framework;

namespace Yoso.Browser.Tests;

/// <summary>Opens the browser once for a class, and after each test looks that nothing was complained of and nothing fetched.</summary>
abstract class PageTest
{
    protected Chromium Chromium { get; private set; } = null!;

    protected static Recipe Recipe(string prompt, ulong seed)
    {
        return new Recipe { Prompt = prompt, Seed = seed, Width = 8, Height = 8, Model = "tiny", ModelHash = "0123456789abcdef" };
    }

    /// <summary>Two potions, two dragons, one of each in a style, and a tile.</summary>
    protected ReviewPage Shelf()
    {
        return new ReviewPage(Chromium)
            .With("1.png", Recipe("a blue potion", 1))
            .With("2.png", Recipe("a blue potion", 2) with { Styles = [new StyleWeight("ink", 0.5f)] })
            .With("3.png", Recipe("a red dragon", 1))
            .With("4.png", Recipe("a red dragon", 18446744073709551615) with { Styles = [new StyleWeight("ink", 0.5f), new StyleWeight("gouache", 1)] })
            .With("5.png", Recipe("a lava floor", 12) with { Kind = "tile", Tiling = Tiling.Both });
    }

    [OneTimeSetUp]
    public void OpenBrowser()
    {
        Chromium = Chromium.Require();
        Chromium.Driver.ExecuteCdpCommand("Browser.grantPermissions", new Dictionary<string, object?> { ["permissions"] = new[] { "clipboardReadWrite", "clipboardSanitizedWrite" } });
    }

    [OneTimeTearDown]
    public void CloseBrowser()
    {
        Chromium?.Dispose();
    }

    [TearDown]
    public void LookForComplaints()
    {
        Assert.That(Chromium.Console(), Is.Empty);
        Assert.That(Chromium.Requests(), Is.Empty);
    }
}
