using System.Globalization;

namespace Yoso.Cli;

/// <summary>How a picture was made, in a line.</summary>
static class PictureFacts
{
    public static string Of(Recipe recipe)
    {
        var steps = recipe.Steps == 1 ? "1 step" : recipe.Steps.ToString(CultureInfo.InvariantCulture) + " steps";
        var tiling = recipe.Tiling == Tiling.None ? "" : ", tiles along " + string.Join(" and ", recipe.Tiling.Axes().ToCharArray());
        return string.Create(CultureInfo.InvariantCulture, $"{recipe.Width}x{recipe.Height}, {steps}, guidance {recipe.Guidance}{tiling}{Finish(recipe)}");
    }

    static string Finish(Recipe recipe)
    {
        var kind = recipe.Kind.Length == 0 ? "" : ", " + recipe.Kind;
        var colours = recipe.Palette.Length == 0 ? "" : $", in {recipe.Palette.Split(' ').Length} colours";
        return kind + colours + (recipe.Scale == 1 ? "" : $", each pixel {recipe.Scale}x{recipe.Scale}");
    }
}
