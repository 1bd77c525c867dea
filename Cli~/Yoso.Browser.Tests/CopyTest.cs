using NUnit.Framework;

namespace Yoso.Browser.Tests;

sealed class CopyTest : PageTest
{
    [Test]
    public void CopyRecipe_PutsTheVeryJsonIntoTheClipboard()
    {
        using var page = Shelf().Open();

        page.Enlarge(3);
        page.One("#v-recipe").Click();

        var recipe = Recipe("a red dragon", 18446744073709551615) with { Styles = [new StyleWeight("ink", 0.5f), new StyleWeight("gouache", 1)] };
        Assert.That(page.Clipboard(), Is.EqualTo(recipe.ToJson()));
        Assert.That(page.One("#view-say.on").GetDomProperty("textContent"), Is.EqualTo("Recipe copied"));
    }

    [Test]
    public void CopyParameters_PutsTheTextOfOtherToolsIntoTheClipboard()
    {
        using var page = Shelf().Open();

        page.Enlarge(0);
        page.One("#v-parameters").Click();

        Assert.That(page.Clipboard(), Is.EqualTo(ProvenanceText.Write(Recipe("a blue potion", 1))));
    }

    [Test]
    public void WithoutAClipboardOfItsOwn_TheBrowsersOldCommandCopies()
    {
        using var page = Shelf().Open();

        page.Enlarge(0);
        page.Run("Object.defineProperty(navigator, 'kept', { value: navigator.clipboard }); Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })");
        page.One("#v-recipe").Click();
        page.Run("Object.defineProperty(navigator, 'clipboard', { value: navigator.kept })");

        Assert.That(page.Clipboard(), Is.EqualTo(Recipe("a blue potion", 1).ToJson()));
    }

    [Test]
    public void WhereNothingCopies_TheTextIsShownSelected()
    {
        using var page = Shelf().Open();

        page.Enlarge(0);
        page.Run("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false");
        page.One("#v-recipe").Click();

        Assert.That(page.One(".by-hand textarea").GetDomProperty("value"), Is.EqualTo(Recipe("a blue potion", 1).ToJson()));
        Assert.That(page.Run("return getSelection().toString().length"), Is.EqualTo(Recipe("a blue potion", 1).ToJson().Length));
    }
}
