using NUnit.Framework;

namespace Yoso.Browser.Tests;

sealed class HostileTest : PageTest
{
    static readonly string[] Texts =
    [
        "</script><script>window.owned = 1</script>",
        "<img src=x onerror='window.owned = 1'>",
        "--><svg onload=window.owned=1> \" ' & ` ${window.owned = 1}",
        "a\u2028b\u2029c \ud83d\udc09\ud83e\uddea \u202eright to left\u202c",
    ];

    [Test]
    public void HostileTexts_StayTexts_WhereverTheyStand([ValueSource(nameof(Texts))] string text)
    {
        var recipe = Recipe(text, 1) with { NegativePrompt = text, Model = text, Sampler = text, Kind = text, Styles = [new StyleWeight(text, 1)] };
        using var page = new ReviewPage(Chromium) { Failures = [new(text, text, 1, text)] }.With("1.png", recipe).With("2.png", Recipe("tame", 2)).Open();

        var shown = page.Run("return document.querySelector('.prompt').textContent");
        page.Enlarge(0);
        page.One("#v-recipe").Click();

        Assert.That(shown, Is.EqualTo(text));
        Assert.That(page.Run("return document.getElementById('v-prompt').textContent"), Is.EqualTo(text));
        Assert.That(page.Run("return document.querySelectorAll('#problems li span')[0].textContent"), Is.EqualTo(text));
        Assert.That(page.Clipboard(), Is.EqualTo(recipe.ToJson()));
        Assert.That(page.Run("return window.owned === undefined && document.querySelectorAll('svg, main script, li img[src=x]').length === 0"), Is.True);
    }
}
