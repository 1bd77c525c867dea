using NUnit.Framework;

namespace Yoso.Browser.Tests;

sealed class FilterTest : PageTest
{
    [Test]
    public void Everything_IsShownAtFirst()
    {
        using var page = Shelf().Open();

        Assert.That(page.Prompts, Is.EqualTo(new[] { "a blue potion", "a blue potion", "a red dragon", "a red dragon", "a lava floor" }));
        Assert.That(page.One(".counts").Text, Is.EqualTo("5 pictures · 3 prompts · 4 seeds · 2 styles · model tiny"));
    }

    [TestCase("dragon", 2)]
    [TestCase("RED a", 2)]
    [TestCase("potion red", 0)]
    [TestCase("5.png", 1)]
    public void WordsOfThePrompt_LeaveThePicturesThatHoldAllOfThem(string words, int count)
    {
        using var page = Shelf().Open();

        page.Type("#f-prompt", words);

        Assert.That(page.Prompts, Has.Length.EqualTo(count));
        Assert.That(page.One("#result").Text, Is.EqualTo($"Showing {count} of 5"));
        Assert.That(page.One("#empty").Displayed, Is.EqualTo(count == 0));
    }

    [TestCase("1", new[] { "seed 1", "seed 1" })]
    [TestCase("2-12", new[] { "seed 2", "seed 12" })]
    [TestCase("2, 18446744073709551615", new[] { "seed 2", "seed 18446744073709551615" })]
    [TestCase("18446744073709551614", new string[0])]
    public void Seeds_LeaveTheirPictures_ToTheLastDigit(string seeds, string[] left)
    {
        using var page = Shelf().Open();

        page.Type("#f-seed", seeds);

        Assert.That(page.Seeds, Is.EqualTo(left));
    }

    [Test]
    public void ASeedThatIsNone_IsMarkedAndHidesNothing()
    {
        using var page = Shelf().Open();

        page.Type("#f-seed", "2-x");

        Assert.That(page.Seeds, Has.Length.EqualTo(5));
        Assert.That(page.One("#f-seed").GetDomAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [TestCase("#f-style", "ink", new[] { "seed 2", "seed 18446744073709551615" })]
    [TestCase("#f-style", "gouache", new[] { "seed 18446744073709551615" })]
    [TestCase("#f-style", "(none)", new[] { "seed 1", "seed 1", "seed 12" })]
    [TestCase("#f-kind", "tile", new[] { "seed 12" })]
    public void AStyleOrAKind_LeavesItsPictures(string list, string choice, string[] left)
    {
        using var page = Shelf().Open();

        page.Choose(list, choice);

        Assert.That(page.Seeds, Is.EqualTo(left));
    }

    [Test]
    public void FiltersAddUp_AndAreClearedTogether()
    {
        using var page = Shelf().Open();

        page.Type("#f-prompt", "dragon");
        page.Choose("#f-style", "ink");
        var left = page.Seeds;
        page.One("#clear").Click();

        Assert.That(left, Is.EqualTo(new[] { "seed 18446744073709551615" }));
        Assert.That(page.Seeds, Has.Length.EqualTo(5));
    }

    [Test]
    public void WhatOffersNoChoice_IsNotOffered()
    {
        using var page = new ReviewPage(Chromium).With("1.png", Recipe("a", 1)).With("2.png", Recipe("b", 1)).Open();

        Assert.That(new[] { "#f-style", "#f-kind", "#f-model" }.Select(list => page.One(list).Displayed), Is.All.False);
    }

    [Test]
    public void PicturesWithoutARecipe_AreShownByTheirNames()
    {
        using var page = Shelf().With("plain.png", null).Open();

        page.Choose("#f-kind", "(no recipe)");

        Assert.That(page.Seeds, Is.EqualTo(new[] { "plain.png" }));
        Assert.That(page.Prompts, Is.EqualTo(new[] { "(no recipe)" }));
    }
}
