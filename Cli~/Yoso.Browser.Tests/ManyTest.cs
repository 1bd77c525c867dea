using NUnit.Framework;
using OpenQA.Selenium;

namespace Yoso.Browser.Tests;

sealed class ManyTest : PageTest
{
    const int Count = 1500;

    [Test]
    public void OnlyWhatIsNearTheWindow_Exists_AndTheLastIsReachedByAKey()
    {
        using var page = new ReviewPage(Chromium);
        for (var i = 0; i < Count; i++)
            page.With($"{i:0000}.png", Recipe($"picture {i}", (ulong)i));
        page.Open();

        var atFirst = page.All("#grid li").Count;
        page.Press(Keys.ArrowRight, Keys.End);

        Assert.That(atFirst, Is.InRange(20, 120));
        Assert.That(page.All("#grid li"), Has.Count.LessThan(120));
        Assert.That(page.Run("return document.activeElement.closest('li').picture.name"), Is.EqualTo("1499.png"));
        Assert.That(page.Run("return document.activeElement.getBoundingClientRect().bottom <= innerHeight"), Is.True);
        Assert.That(page.Run("return document.activeElement.closest('li').ariaPosInSet"), Is.EqualTo("1500"));
    }

    [Test]
    public void TheFocusIsNotLost_WhenItsPictureIsScrolledAway()
    {
        using var page = new ReviewPage(Chromium);
        for (var i = 0; i < 400; i++)
            page.With($"{i:0000}.png", Recipe($"picture {i}", (ulong)i));
        page.Open();

        page.Press(Keys.ArrowRight);
        page.Run("scrollTo(0, document.body.scrollHeight)");
        page.Run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.Press(Keys.ArrowRight);

        Assert.That(page.Run("return document.activeElement.closest('li').picture.name"), Is.EqualTo("0001.png"));
    }
}
