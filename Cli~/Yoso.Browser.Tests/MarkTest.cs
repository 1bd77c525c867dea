using NUnit.Framework;
using OpenQA.Selenium;

namespace Yoso.Browser.Tests;

sealed class MarkTest : PageTest
{
    [Test]
    public void SpaceKeepsAndXRejects_AndBothSurviveAReload()
    {
        using var page = Shelf().Open();

        page.Press(Keys.ArrowRight, " ", Keys.ArrowRight, "x");
        page.Reload();

        Assert.That(Marks(page), Is.EqualTo(new[] { "keep", "reject", "", "", "" }));
        Assert.That(page.One("#tally").Text, Is.EqualTo("1 kept · 1 rejected · 3 open"));
    }

    [Test]
    public void TheSameKeyAgain_TakesTheMarkBack()
    {
        using var page = Shelf().Open();

        page.Press(Keys.ArrowRight, " ", " ", "x", " ");

        Assert.That(Marks(page)[0], Is.EqualTo("keep"));
        Assert.That(page.One("#tally").Text, Does.StartWith("1 kept · 0 rejected"));
    }

    [Test]
    public void MarksOfTheLargeView_AreThoseOfTheGrid()
    {
        using var page = Shelf().Open();

        page.Enlarge(2);
        page.Press(" ", Keys.ArrowRight, "x");
        page.One("#v-close").Click();

        Assert.That(Marks(page), Is.EqualTo(new[] { "", "", "keep", "reject", "" }));
    }

    [Test]
    public void MarkedPictures_CanBeFiltered_AndLeaveWhileOneMarksOn()
    {
        using var page = Shelf().Open();

        page.Pick("mark", "");
        page.Press(Keys.Tab, Keys.Tab);
        page.All(".card")[0].SendKeys(" ");
        page.Press(" ", "x");

        Assert.That(page.Seeds, Is.EqualTo(new[] { "seed 18446744073709551615", "seed 12" }));
        page.Pick("mark", "keep");
        Assert.That(page.Seeds, Is.EqualTo(new[] { "seed 1", "seed 2" }));
    }

    [Test]
    public void TheListOfKeptFiles_IsCopied()
    {
        using var page = Shelf().Open();
        var before = page.One("#copy-kept").Enabled;

        page.Press(Keys.ArrowRight, " ", Keys.End, " ");
        page.One("#copy-kept").Click();

        Assert.That(before, Is.False);
        Assert.That(page.Clipboard(), Is.EqualTo("1.png\n5.png"));
    }

    [Test]
    public void APictureThatWasMadeAnew_IsOpenAgain()
    {
        using var page = Shelf().Open();

        page.Press(Keys.ArrowRight, " ", Keys.ArrowRight, " ");
        var before = Marks(page);
        page.With("1.png", Recipe("a blue potion", 99)).Open();

        Assert.That(before, Is.EqualTo(new[] { "keep", "keep", "", "", "" }));
        Assert.That(Marks(page), Is.EqualTo(new[] { "", "keep", "", "", "" }));
    }

    [Test]
    public void WithoutStorage_MarksLastWhileThePageIsOpen()
    {
        using var page = Shelf().Open();

        page.Run("Storage.prototype.setItem = () => { throw new Error('full'); }");
        page.Press(Keys.ArrowRight, " ");

        Assert.That(Marks(page)[0], Is.EqualTo("keep"));
    }

    static string[] Marks(ReviewPage page)
    {
        return page.All("#grid li").Select(card => card.GetDomAttribute("data-mark") ?? "").ToArray();
    }
}
