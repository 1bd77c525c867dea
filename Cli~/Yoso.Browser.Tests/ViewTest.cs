using NUnit.Framework;
using OpenQA.Selenium;

namespace Yoso.Browser.Tests;

sealed class ViewTest : PageTest
{
    [Test]
    public void AClick_Enlarges_ByWholePixels()
    {
        using var page = Shelf().Open();

        page.Enlarge(1);

        var width = int.Parse(page.One("#stage img").GetDomAttribute("width")!);
        Assert.That(page.One("#v-prompt").Text, Is.EqualTo("a blue potion"));
        Assert.That(page.One("#v-place").Text, Is.EqualTo("2 of 5"));
        Assert.That(width, Is.GreaterThan(400));
        Assert.That(width % 8, Is.Zero);
        Assert.That(page.Run("return document.querySelector('#stage img').naturalWidth"), Is.EqualTo(8));
        Assert.That(page.One("#stage img").GetCssValue("image-rendering"), Is.EqualTo("pixelated"));
    }

    [Test]
    public void TheRecipe_StandsInATable()
    {
        using var page = Shelf().Open();

        page.Enlarge(3);

        var facts = page.One("#v-facts").Text;
        foreach (var told in new[] { "Seed 18446744073709551615", "8 × 8", "ink × 0.5", "gouache × 1", "tiny (0123456789)", "4.png" })
            Assert.That(facts, Does.Contain(told));
    }

    [Test]
    public void Arrows_GoOnAndBack_AndEscClosesWhereOneWas()
    {
        using var page = Shelf().Open();

        page.Enlarge(0);
        page.Press(Keys.ArrowRight, Keys.ArrowRight, Keys.ArrowLeft, Keys.ArrowLeft, Keys.ArrowLeft, Keys.End);
        var last = page.One("#v-place").Text;
        page.Press(Keys.ArrowLeft);
        var before = page.One("#v-place").Text;
        page.Press(Keys.Escape);

        Assert.That((last, before), Is.EqualTo(("5 of 5", "4 of 5")));
        Assert.That(page.IsEnlarged, Is.False);
        Assert.That(page.Run("return document.activeElement.closest('li').picture.name"), Is.EqualTo("4.png"));
    }

    [Test]
    public void KeysAlone_MoveAndEnlarge()
    {
        using var page = Shelf().Open();

        page.Press(Keys.ArrowRight, Keys.ArrowRight, Keys.ArrowRight, Keys.Enter);

        Assert.That(page.IsEnlarged, Is.True);
        Assert.That(page.One("#v-place").Text, Is.EqualTo("3 of 5"));
    }

    [Test]
    public void TheLargeView_GoesThroughWhatTheFilterLeft()
    {
        using var page = Shelf().Open();

        page.Type("#f-prompt", "dragon");
        page.Enlarge(1);

        Assert.That(page.One("#v-place").Text, Is.EqualTo("2 of 2"));
    }

    [Test]
    public void ATile_CanBeSeenLaidSideBySide()
    {
        using var page = Shelf().Open();

        page.Enlarge(4);
        page.All("#v-parts button")[1].Click();

        Assert.That(page.All("#stage img"), Has.Count.EqualTo(9));
    }

    [Test]
    public void Companions_AreShownBesideTheirPicture()
    {
        using var page = Shelf().With("5.normal.png", Recipe("a lava floor", 12)).Open();

        page.Enlarge(4);
        var words = page.All("#v-parts button").Select(button => button.Text.Trim()).ToArray();
        var before = page.One("#stage img").GetDomAttribute("src");
        page.All("#v-parts button")[2].Click();

        Assert.That(words, Is.EqualTo(new[] { "picture", "⊞\ntiled", "normal" }));
        Assert.That(page.One("#stage img").GetDomAttribute("src"), Is.Not.EqualTo(before));
    }

    [Test]
    public void WhatWasNotMade_IsListedWithTheReason()
    {
        using var page = new ReviewPage(Chromium) { Failures = [new("castle-7.png", "a castle", 7, "the disk is full")] }.With("1.png", Recipe("a", 1)).Open();

        page.One("#problems summary").Click();

        Assert.That(page.One("#problems summary").Text, Is.EqualTo("1 not made"));
        Assert.That(page.One("#problems li").Text, Does.Contain("castle-7.png").And.Contain("a castle").And.Contain("seed 7").And.Contain("the disk is full"));
    }
}
