using System.Globalization;

namespace Yoso.Cli;

/// <summary>How a picture was made, in a line.</summary>
static class PictureFacts
{
    public static string Of(Recipe recipe)
    {
        var steps = recipe.Steps == 1 ? "1 step" : recipe.Steps.ToString(CultureInfo.InvariantCulture) + " steps";
        var tiling = recipe.Tiling == Tiling.None ? "" : ", tiles along " + string.Join(" and ", recipe.Tiling.Axes().ToCharArray());
        return string.Create(CultureInfo.InvariantCulture, $"{recipe.Width}x{recipe.Height}, {steps}, guidance {recipe.Guidance}{tiling}");
    }
}
